package nl.waaier.api.platform.person;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a text that says who did something means the very person it was done to. */
public final class SelfReference {

    private static final Set<String> WORDS = Set.of("leraar", "de leraar", "betrokkene", "zelf", "teacher");

    private SelfReference() {}

    /**
     * Whether a text means a person: by a word such as {@code leraar} or {@code betrokkene}, the personnel number, the
     * e-mail address, or the name as it is written in full, given name or family name first. Capitals and spaces make no
     * difference.
     *
     * @param person whom the record is about
     * @param who who did it, null when not told
     */
    public static boolean isTo(Person person, @Nullable String who) {
        if (who == null) {
            return false;
        }
        String plain = plain(who);
        return WORDS.contains(plain)
                || plain.equals(plain(person.personnelNumber()))
                || is(plain, person.email())
                || isName(plain, person.givenName(), person.prefix(), person.familyName());
    }

    private static boolean is(String plain, @Nullable String other) {
        return other != null && !other.isBlank() && plain.equals(plain(other));
    }

    /** Only with a given and a family name: either alone could be a colleague's. */
    private static boolean isName(
            String plain, @Nullable String given, @Nullable String prefix, @Nullable String family) {
        return given != null
                && family != null
                && (is(plain, joined(given, prefix, family))
                        || is(plain, joined(prefix, family, given))
                        || is(plain, joined(family, given, prefix)));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return text.replace(',', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
