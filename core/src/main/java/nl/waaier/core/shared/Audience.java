package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who may read what somebody recorded about the own development, as its author says. */
public enum Audience {
    /** The author only. */
    OWN("eigen"),
    /** Who leads the author too: the school leader, and whoever leads a team of the author's. */
    LEADER("leidinggevende"),
    /** Who leads the author, and HR. */
    SCHOOL("school");

    private static final Wire<Audience> WIRE = Wire.of(values(), Audience::word);

    private final String word;

    Audience(String word) {
        this.word = word;
    }

    /** The Dutch word in requests and stored events. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Audience of(String word) {
        return WIRE.get(word);
    }

    /** Who reads. Whoever is none of these reads nothing of it: neither bestuur, council, auditor nor privacy officer. */
    public enum Reader {
        /** The author. */
        AUTHOR,
        /** Who leads the author. */
        LEADER,
        /** HR. */
        HR,
        /** Anybody else. */
        NOBODY
    }

    /** Whether somebody may read it. */
    public boolean includes(Reader reader) {
        return switch (reader) {
            case AUTHOR -> true;
            case LEADER -> this != OWN;
            case HR -> this == SCHOOL;
            case NOBODY -> false;
        };
    }
}
