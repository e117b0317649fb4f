package nl.waaier.core.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of teams as people write them. */
public final class TeamNames {

    private TeamNames() {}

    /** Whether two names are of one team: capitals and the number of spaces do not matter. No name is of no team. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
