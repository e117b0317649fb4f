package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The kinds of staff that a collective agreement gives rights of their own (personeelscategorie). */
public enum StaffCategory {
    /** Teachers, those in training too (onderwijzend personeel). */
    OP("op"),
    /** Support staff (onderwijsondersteunend personeel). */
    OOP("oop"),
    /** Directors and other management. */
    DIRECTIE("directie");

    private static final Wire<StaffCategory> WIRE = Wire.of(values(), StaffCategory::word);

    private final String word;

    StaffCategory(String word) {
        this.word = word;
    }

    /** The Dutch word in files, requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word, if there is one. */
    public static Optional<StaffCategory> find(String word) {
        return WIRE.find(word);
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static StaffCategory of(String word) {
        return WIRE.get(word);
    }
}
