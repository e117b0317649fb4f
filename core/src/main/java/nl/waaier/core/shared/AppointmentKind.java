package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The kind of an arbeidsrelatie (DUO: aard). */
public enum AppointmentKind {
    /** 1: permanent. */
    VAST("vast"),
    /** 2: temporary. */
    TIJDELIJK("tijdelijk"),
    /** 3: in place of somebody else; a replacement by itself. */
    VERVANGING("vervanging"),
    /** 4: without an appointment, such as hired staff. */
    ZONDER_AANSTELLING("zonder-aanstelling");

    private static final Wire<AppointmentKind> WIRE = Wire.of(values(), AppointmentKind::word);

    private final String word;

    AppointmentKind(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<AppointmentKind> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static AppointmentKind of(String word) {
        return WIRE.get(word);
    }
}
