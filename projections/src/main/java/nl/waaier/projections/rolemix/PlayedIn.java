package nl.waaier.projections.rolemix;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where roles are played that are asked for, when it is not all that people hold. */
public enum PlayedIn {
    /** In the team that is named. */
    TEAM;

    /** Its word in a query. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    public static PlayedIn of(String word) {
        if (!word.equals(TEAM.word())) {
            throw new IllegalArgumentException("unknown word");
        }
        return TEAM;
    }
}
