package nl.waaier.core.promotion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import nl.waaier.core.shared.Wire;

/** How a promotion trajectory stands: by its last decision, appointment or withdrawal. */
public enum TrajectoryState {
    /** Under way: nothing has ended it. */
    LOPEND("lopend"),
    /** Appointed to the scale aimed at. */
    BENOEMD("benoemd"),
    /** Turned down: the last decision, or the appointment, was negative. */
    AFGEWEZEN("afgewezen"),
    /** Withdrawn. */
    INGETROKKEN("ingetrokken");

    private static final Wire<TrajectoryState> WIRE = Wire.of(values(), TrajectoryState::word);

    private final String word;

    TrajectoryState(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and answers. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<TrajectoryState> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    public static TrajectoryState of(String word) {
        return WIRE.get(word);
    }
}
