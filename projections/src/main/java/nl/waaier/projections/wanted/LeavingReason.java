package nl.waaier.projections.wanted;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a role will not be held any more by somebody who holds it. */
public enum LeavingReason {
    /** The role itself ends. */
    ROLE_ENDS("einde-rol"),
    /** The last arbeidsrelatie at the school ends, and the role with it. */
    EMPLOYMENT_ENDS("einde-arbeidsrelatie"),
    /** The age of retirement that is assumed is reached. */
    RETIRES("pensioen");

    private final String word;

    LeavingReason(String word) {
        this.word = word;
    }

    /** The Dutch word in answers. */
    @JsonValue
    public String word() {
        return word;
    }
}
