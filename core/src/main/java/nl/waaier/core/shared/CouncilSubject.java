package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** About what a participation council is heard. */
public enum CouncilSubject {
    /** How data about staff are processed; without its consent persons are shown to HR and to themselves only. */
    VERWERKING("verwerking"),
    /** What promotions take. */
    BELEID("beleid"),
    /** What the functiemix should become. */
    STREEFCIJFERS("streefcijfers"),
    /** Which roles the board wants to be held. */
    GEWENSTE_ROLLEN("gewenste-rollen"),
    /** Which roles there are at the board. */
    CATALOGUS("catalogus");

    private static final Wire<CouncilSubject> WIRE = Wire.of(values(), CouncilSubject::word);

    private final String word;

    CouncilSubject(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static CouncilSubject of(String word) {
        return WIRE.get(word);
    }
}
