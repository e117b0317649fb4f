package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * A part of what a step in a promotion trajectory shows (onderdeel), in the order in which parts usually come. A step that
 * names none is about the whole: a leertraject without one is the leertraject completed.
 */
public enum TrajectoryComponent {
    /** The competences that the board asks. */
    COMPETENTIES("competenties"),
    /** The start requirements of the new function (startbekwaamheidseisen). */
    STARTEISEN("starteisen"),
    /** A development assessment. */
    ASSESSMENT("assessment"),
    /** The theory of a learning trajectory, such as a master. */
    THEORIE("theorie"),
    /** The practice of a learning trajectory. */
    PRAKTIJK("praktijk"),
    /** The portfolio in which a learning trajectory is followed. */
    PORTFOLIO("portfolio");

    private static final Wire<TrajectoryComponent> WIRE = Wire.of(values(), TrajectoryComponent::word);

    private final String word;

    TrajectoryComponent(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<TrajectoryComponent> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static TrajectoryComponent of(String word) {
        return WIRE.get(word);
    }
}
