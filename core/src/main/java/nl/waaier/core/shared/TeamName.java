package nl.waaier.core.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of teams as people write them: capitals and spaces too many make no other team. */
public final class TeamName {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TeamName() {}

    /** The name in the one form in which names are compared. */
    public static String comparable(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether two names are of the same team of one school. */
    public static boolean same(String one, String other) {
        return comparable(one).equals(comparable(other));
    }
}
