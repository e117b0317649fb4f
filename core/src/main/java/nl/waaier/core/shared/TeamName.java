package nl.waaier.core.shared;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of teams as people write them: capitals and spaces too many make no other team. */
public final class TeamName {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TeamName() {}

    /** The name in the one form in which names are compared. */
    public static String comparable(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether two names are of the same team of one school. No name is of no team. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && comparable(one).equals(comparable(other));
    }
}
