package nl.waaier.projections.promotion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a change of scale and the trajectories on record do not belong together. */
public enum UnexplainedKind {
    /** An arbeidsrelatie that began as a promotion without a positive benoeming on that day, at that school, to that scale. */
    PROMOTION_WITHOUT_TRAJECTORY(
            "Deze arbeidsrelatie begon als bevordering, maar er is geen traject met een positieve benoeming op die dag,"
                    + " op die school en in die schaal.",
            "This arbeidsrelatie began as a promotion, but there is no trajectory with a positive appointment on that"
                    + " day, at that school and to that scale."),
    /** The same of one that began as a demotion. */
    DEMOTION_WITHOUT_TRAJECTORY(
            "Deze arbeidsrelatie begon als terugplaatsing, maar er is geen traject met een positieve benoeming op die"
                    + " dag, op die school en in die schaal.",
            "This arbeidsrelatie began as a demotion, but there is no trajectory with a positive appointment on that"
                    + " day, at that school and to that scale."),
    /** A positive benoeming that no arbeidsrelatie began with. */
    APPOINTMENT_NOT_ON_RECORD(
            "Dit traject eindigde met een positieve benoeming, maar er begon geen arbeidsrelatie op die dag, op die"
                    + " school en in die schaal.",
            "This trajectory ended with a positive appointment, but no arbeidsrelatie began on that day, at that school"
                    + " and on that scale."),
    /** A higher scale in an arbeidsrelatie that follows another one at once, without a reason and without a trajectory. */
    SILENT_PROMOTION(
            "Deze arbeidsrelatie sluit aan op een andere in een lagere schaal op dezelfde school, maar heeft niet de"
                    + " reden bevordering, en er is geen traject dat haar verklaart.",
            "This arbeidsrelatie follows at once on another one on a lower scale at the same school, but was not"
                    + " recorded as a promotion, and no trajectory explains it.");

    private final String dutch;
    private final String english;

    UnexplainedKind(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** The word in requests and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is not explained, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** What is not explained, in English. */
    public String english() {
        return english;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    public static UnexplainedKind of(String word) {
        Optional<UnexplainedKind> found =
                Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no such kind"));
    }
}
