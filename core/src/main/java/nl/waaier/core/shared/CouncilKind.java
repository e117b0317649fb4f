package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Which participation council was heard. */
public enum CouncilKind {
    /** The part of a school's council that staff chose (personeelsgeleding). */
    PMR("pmr"),
    /** The council of all schools of a board together, or its part that staff chose. */
    GMR("gmr"),
    /** The council of one school. */
    MR("mr");

    private static final Wire<CouncilKind> WIRE = Wire.of(values(), CouncilKind::word);

    private final String word;

    CouncilKind(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static CouncilKind of(String word) {
        return WIRE.get(word);
    }
}
