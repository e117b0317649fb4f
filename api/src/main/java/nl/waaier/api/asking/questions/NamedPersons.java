package nl.waaier.api.asking.questions;

import java.util.Comparator;
import java.util.Map;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Persons, to be looked at, put in order, and named. Whoever is named is shown by the answer under way, and so goes on the access
 * list.
 */
public final class NamedPersons {

    private final Map<TeacherId, Person> persons;
    private final ShownPersons shown = ShownPersons.current();

    NamedPersons(Map<TeacherId, Person> persons) {
        this.persons = persons;
    }

    /** The name as it is said, for an answer that shows this person; null when none is registered. */
    public @Nullable String name(TeacherId teacher) {
        shown.add(teacher);
        return PersonNames.full(persons.get(teacher));
    }

    /** The name, to put things in order by it and not to show it; null when none is registered. */
    public @Nullable String inOrderBy(TeacherId teacher) {
        return PersonNames.full(persons.get(teacher));
    }

    /** What the register says of somebody, to look at and not to show; null when nobody is registered. */
    public @Nullable Person find(TeacherId teacher) {
        return persons.get(teacher);
    }

    /** By family name as Dutch lists have it (the prefix does not count), then given name; unnamed last. */
    public Comparator<TeacherId> inDutchOrder() {
        Comparator<String> byName = Comparator.nullsLast(PersonNames.DUTCH);
        return Comparator.comparing((TeacherId id) -> part(id, true), byName)
                .thenComparing(id -> part(id, false), byName)
                .thenComparing(TeacherId::toString);
    }

    private @Nullable String part(TeacherId id, boolean family) {
        Person person = persons.get(id);
        if (person == null) {
            return null;
        }
        return family ? person.familyName() : person.givenName();
    }
}
