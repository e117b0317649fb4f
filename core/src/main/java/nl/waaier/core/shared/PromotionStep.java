package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** A kind of step in a promotion trajectory (stap), in the order in which steps usually come. */
public enum PromotionStep {
    /** There is a vacancy. */
    VACATURE("vacature"),
    /** The teacher applied, or was put forward. */
    AANMELDING("aanmelding"),
    /** The teacher was assessed. */
    TOETSING("toetsing"),
    /** A committee gave advice. */
    ADVIES("advies"),
    /** The board decided; open to objection. */
    BESLUIT("besluit"),
    /** A learning trajectory was gone through. */
    LEERTRAJECT("leertraject"),
    /** The teacher was appointed to the new scale: with a positive outcome, the promotion itself. */
    BENOEMING("benoeming"),
    /** The teacher objected to a decision. */
    BEZWAAR("bezwaar"),
    /** The objection was ruled on. */
    UITSPRAAK("uitspraak"),
    /** The teacher, or the board, withdrew. */
    INTREKKING("intrekking");

    private static final Wire<PromotionStep> WIRE = Wire.of(values(), PromotionStep::word);

    private final String word;

    PromotionStep(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<PromotionStep> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static PromotionStep of(String word) {
        return WIRE.get(word);
    }

    /** Whether somebody judges the teacher in it, which nobody does about themselves. */
    public boolean isJudgement() {
        return switch (this) {
            case TOETSING, ADVIES, BESLUIT, BENOEMING, UITSPRAAK -> true;
            case VACATURE, AANMELDING, LEERTRAJECT, BEZWAAR, INTREKKING -> false;
        };
    }
}
