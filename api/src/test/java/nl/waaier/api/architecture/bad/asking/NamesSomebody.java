package nl.waaier.api.architecture.bad.asking;

import nl.waaier.api.platform.person.Person;
import org.jspecify.annotations.Nullable;

/** Has a name in another way than from those who are shown. */
final class NamesSomebody {

    private NamesSomebody() {}

    static @Nullable String name(Person person) {
        return person.familyName();
    }
}
