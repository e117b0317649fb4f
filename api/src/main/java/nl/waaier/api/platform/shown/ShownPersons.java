package nl.waaier.api.platform.shown;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is shown by the answer that is being made. Whoever opens a file or names somebody adds to it, because a name is got in no
 * other way; what it holds when the answer is given goes on the access list.
 */
public final class ShownPersons {

    private static final String NAME = ShownPersons.class.getName();

    private final Set<TeacherId> persons = new LinkedHashSet<>();
    private @Nullable LocalDate day;

    /** Those of the request under way; where there is none, of an answer that nobody gets. */
    public static ShownPersons current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return new ShownPersons();
        }
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof ShownPersons known) {
            return known;
        }
        ShownPersons shown = new ShownPersons();
        request.setAttribute(NAME, shown, RequestAttributes.SCOPE_REQUEST);
        return shown;
    }

    /** The answer shows this person. */
    public void add(TeacherId person) {
        persons.add(person);
    }

    /** The answer tells how things stood on this day; of several days the last one asked about counts. */
    public void on(LocalDate day) {
        this.day = day;
    }

    /** Who is shown, in the order in which they were added. */
    public Set<TeacherId> persons() {
        return Set.copyOf(persons);
    }

    /** Whether the answer under way may tell of a person: of those only who were added. Outside of a request nobody is answered. */
    public static boolean mayTellOf(TeacherId person) {
        return RequestContextHolder.getRequestAttributes() == null
                || current().persons.contains(person);
    }

    /** What a question answers, of which nobody is shown: it is only looked at. */
    public <T> T lookedAt(Supplier<T> question) {
        Set<TeacherId> before = Set.copyOf(persons);
        T answer = question.get();
        persons.retainAll(before);
        return answer;
    }

    /** The day it is about, null when it is about none. */
    public @Nullable LocalDate day() {
        return day;
    }
}
