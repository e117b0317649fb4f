package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What of a person is kept for a time of its own, and erased together. */
public enum RetentionClass {
    /** What was written about an application for a promotion that came to nothing. */
    APPLICATIONS("aanmeldingen", "Afgewezen en ingetrokken aanmeldingen", "Applications turned down or withdrawn"),
    /** What was said: in talks and judgements of a career, and in requests. */
    TEXTS("teksten", "Wat er in gesprekken en verzoeken is gezegd", "What was said in talks and requests"),
    /** Who somebody is, and every text that is left; the facts then lead to nobody any more. */
    PERSON("persoon", "Wie het is, en alle teksten", "Who it is, and all texts");

    private static final Wire<RetentionClass> WIRE = Wire.of(values(), RetentionClass::word);

    private final String word;
    private final String dutch;
    private final String english;

    RetentionClass(String word, String dutch, String english) {
        this.word = word;
        this.dutch = dutch;
        this.english = english;
    }

    /** The Dutch word in requests, settings and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** What people read, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** The same in English. */
    public String english() {
        return english;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static RetentionClass of(String word) {
        return WIRE.get(word);
    }
}
