package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What came of a step in a promotion trajectory (uitkomst). */
public enum PromotionOutcome {
    /** In favour of the teacher. */
    POSITIEF("positief"),
    /** Against. */
    NEGATIEF("negatief"),
    /** In favour, once a condition is met. */
    VOORWAARDELIJK("voorwaardelijk");

    private static final Wire<PromotionOutcome> WIRE = Wire.of(values(), PromotionOutcome::word);

    private final String word;

    PromotionOutcome(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<PromotionOutcome> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static PromotionOutcome of(String word) {
        return WIRE.get(word);
    }

    /** Whether it is in favour of the teacher, with or without a condition. */
    public boolean isFavourable() {
        return this != NEGATIEF;
    }
}
