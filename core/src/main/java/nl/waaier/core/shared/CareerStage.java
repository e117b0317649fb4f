package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** How far somebody has come in one role (fase). A stage belongs to a role, never to the whole person (Beroepsbeeld 2017). */
public enum CareerStage {
    /** Learning the role. */
    IN_OPLEIDING("in-opleiding"),
    /** New in the role. */
    STARTER("starter"),
    /** Experienced in the role. */
    ERVAREN("ervaren"),
    /** Master of the role. */
    MEESTER("meester");

    private static final Wire<CareerStage> WIRE = Wire.of(values(), CareerStage::word);

    private final String word;

    CareerStage(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<CareerStage> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static CareerStage of(String word) {
        return WIRE.get(word);
    }

    /** The stage one step higher; none above the highest. */
    public Optional<CareerStage> next() {
        return switch (this) {
            case IN_OPLEIDING -> Optional.of(STARTER);
            case STARTER -> Optional.of(ERVAREN);
            case ERVAREN -> Optional.of(MEESTER);
            case MEESTER -> Optional.empty();
        };
    }
}
