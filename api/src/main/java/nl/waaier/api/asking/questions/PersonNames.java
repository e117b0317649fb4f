package nl.waaier.api.asking.questions;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to teachers, for answers that may show persons. */
@Component
public final class PersonNames {

    /** As Dutch lists have it. */
    public static final Comparator<String> DUTCH = Collator.getInstance(Locale.of("nl", "NL"))::compare;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private final PersonRegister register;

    PersonNames(PersonRegister register) {
        this.register = register;
    }

    /** The persons behind some teachers, as far as registered. */
    public NamedPersons of(Collection<TeacherId> teachers) {
        return new NamedPersons(register.find(teachers.stream().distinct().toList()));
    }

    /**
     * The names of those who looked at others, as far as registered. On the access list itself their name is no data about them but who
     * looked: they are not put on it for that, or whoever reads it would be told on to those it names.
     */
    public Map<TeacherId, String> ofReaders(Collection<TeacherId> readers) {
        Map<TeacherId, String> names = new HashMap<>();
        register.find(readers).forEach((reader, person) -> {
            String name = full(person);
            if (name != null) {
                names.put(reader, name);
            }
        });
        return names;
    }

    /**
     * The part that is asked for of a list of things about teachers, by name.
     *
     * @param all everything there is to list
     * @param teacher about whom each is
     * @param within the order of things about one teacher
     * @param writer writes one as an entry of the answer, with the teacher's name, null when none is registered
     */
    public <T, E> Page<E> page(
            Paged asked,
            List<T> all,
            Function<T, TeacherId> teacher,
            Comparator<? super T> within,
            BiFunction<T, @Nullable String, E> writer) {
        NamedPersons persons = of(all.stream().map(teacher).toList());
        List<T> sorted = all.stream()
                .sorted(Comparator.comparing(teacher, persons.inDutchOrder()).thenComparing(within))
                .toList();
        return asked.of(sorted).map(thing -> writer.apply(thing, persons.name(teacher.apply(thing))));
    }

    /** The name as it is said: "Anna van der Berg"; null when no name is registered. */
    static @Nullable String full(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        String name = Stream.of(person.givenName(), person.prefix(), person.familyName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    /** Whether all words of a text stand in somebody's name, accents and capitals aside. */
    public static boolean isCalled(Person person, String asked) {
        String name = full(person);
        return name != null && Stream.of(plain(asked).split(" ")).allMatch(plain(name)::contains);
    }

    private static String plain(String text) {
        return ACCENT.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
