package nl.waaier.api.questions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.waaier.api.person.Person;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of things about teachers, in the order of the teachers' names.
 *
 * @param total how many there are in all
 * @param page which part this is
 * @param entries this part
 */
public record NamedPage<E>(int total, Page page, List<E> entries) {

    /** Writes one thing as an entry of the answer. */
    @FunctionalInterface
    public interface Writer<T, E> {

        /**
         * The entry.
         *
         * @param thing what is listed
         * @param name the teacher's name, null when none is registered
         */
        E write(T thing, @Nullable String name);
    }

    /**
     * A page of a whole list.
     *
     * @param all everything there is to list
     * @param teacher about whom each is
     * @param within the order of things about one teacher
     */
    static <T, E> NamedPage<E> of(
            List<T> all,
            Function<T, TeacherId> teacher,
            Comparator<? super T> within,
            Map<TeacherId, Person> persons,
            Page page,
            Writer<T, E> writer) {
        List<T> sorted = all.stream()
                .sorted(Comparator.comparing(teacher, Names.inDutchOrder(persons))
                        .thenComparing(within))
                .toList();
        return new NamedPage<>(
                sorted.size(),
                page,
                page.of(sorted).stream()
                        .map(thing -> writer.write(thing, Names.full(persons.get(teacher.apply(thing)))))
                        .toList());
    }
}
