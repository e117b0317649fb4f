package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** In what role somebody is given access: every role of users but that of teachers, who see their own file by being themselves. */
public enum GrantedRole {
    /** The board; it alone gives and withdraws access. */
    BESTUUR("bestuur"),
    /** Human resources (P&amp;O). */
    HR("hr"),
    /** The leader of some schools. */
    SCHOOLLEIDER("schoolleider"),
    /** The leader of some teams. */
    TEAMLEIDER("teamleider"),
    /** The participation council (P(G)MR). */
    PMR("pmr"),
    /** An outside auditor, of a period. */
    AUDITOR("auditor"),
    /** The board's privacy officer (privacyfunctionaris): reads who looked at whom. */
    PRIVACY("privacy");

    private static final Wire<GrantedRole> WIRE = Wire.of(values(), GrantedRole::word);

    private final String word;

    GrantedRole(String word) {
        this.word = word;
    }

    /** The word in requests and stored events: that of the role of users. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<GrantedRole> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static GrantedRole of(String word) {
        return WIRE.get(word);
    }
}
