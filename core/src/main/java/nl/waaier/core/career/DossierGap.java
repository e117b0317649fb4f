package nl.waaier.core.career;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.waaier.core.shared.Wire;

/** What the record of a role holding leaves open on a date: the four questions of every role, and its induction. */
public enum DossierGap {
    /** How the teacher came into the role (toelating). */
    ROLE_ENTRY("role-entry", "niet vastgelegd hoe de toelating ging", "how the role was entered is not on record"),
    /** How the teacher is helped to learn it (ondersteuning). */
    SUPPORT("support", "geen ondersteuning in deze rol vastgelegd", "no support in this role on record"),
    /** Under what conditions it is played (facilitering). */
    FACILITATION(
            "facilitation",
            "geen facilitering vastgelegd die op deze dag geldt",
            "no facilitation on record that holds on this day"),
    /** How it is recognised that its qualities are mastered (erkenning): only missing from the stage ervaren on. */
    RECOGNITION(
            "recognition",
            "geen erkenning vastgelegd die op deze dag geldt",
            "no recognition on record that is valid on this day"),
    /** Every new role has its own induction: somebody new in it without induction, guidance or coaching in it. */
    INDUCTION(
            "induction",
            "nieuw in deze rol, zonder inductie, begeleiding of coaching daarin",
            "new in this role, without induction, guidance or coaching in it");

    private static final Wire<DossierGap> WIRE = Wire.of(values(), DossierGap::word);

    private final String word;
    private final String dutch;
    private final String english;

    DossierGap(String word, String dutch, String english) {
        this.word = word;
        this.dutch = dutch;
        this.english = english;
    }

    /** The value with this word; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static DossierGap of(String word) {
        return WIRE.get(word);
    }

    /** Its word in answers. */
    @JsonValue
    public String word() {
        return word;
    }

    /** What users read, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** The same in English. */
    public String english() {
        return english;
    }
}
