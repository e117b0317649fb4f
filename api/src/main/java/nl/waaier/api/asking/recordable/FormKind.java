package nl.waaier.api.asking.recordable;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.TeacherFact;

/** The forms with which facts are recorded: one of each kind of fact. */
enum FormKind {
    ENTRY(FactKind.ROLE_ENTERED, "toelating", "Nieuwe rol", "New role"),
    STAGE(FactKind.STAGE_REACHED, "fase", "Volgende fase", "Next stage"),
    SUPPORT(FactKind.SUPPORT_ARRANGED, "ondersteuning", "Ondersteuning", "Support"),
    FACILITATION(FactKind.FACILITATION_GRANTED, "facilitering", "Facilitering", "Facilitation"),
    RECOGNITION(FactKind.RECOGNITION_GIVEN, "erkenning", "Erkenning", "Recognition"),
    CHANGE(FactKind.ROLE_CHANGED, "wijziging", "Ander niveau of team", "Another level or team"),
    EXIT(FactKind.ROLE_LEFT, "einde", "Einde van de rol", "End of the role"),
    TEAM_JOIN(FactKind.TEAM_JOINED, "team", "Lidmaatschap van een team", "Membership of a team"),
    TEAM_EXIT(FactKind.TEAM_LEFT, "team-verlaten", "Vertrek uit een team", "Leaving a team"),
    ASSIGNED_ACTIVITY(FactKind.ACTIVITY_ASSIGNED, "opgedragen", "Opgedragen activiteit", "Assigned activity"),
    CONSENT(FactKind.CONSENT_GIVEN, "instemming", "Instemming met een activiteit", "Consent to an activity"),
    RIGHT_USE(FactKind.RIGHT_SPENT, "basisrecht", "Inzet van het basisrecht", "Use of the basic right"),
    CARRY_OVER(FactKind.LAPSE_AGREED, "meenemen", "Meenemen van basisrecht", "Carrying over of the basic right"),
    APPOINTMENT_START(FactKind.APPOINTMENT_STARTED, "aanstelling", "Nieuwe aanstelling", "New appointment"),
    APPOINTMENT_CHANGE(
            FactKind.APPOINTMENT_CHANGED, "aanstelling-wijzigen", "Andere omvang of aard", "Other hours or kind"),
    APPOINTMENT_END(
            FactKind.APPOINTMENT_ENDED, "aanstelling-einde", "Einde van een aanstelling", "End of an appointment"),
    PROMOTION_STEP(FactKind.PROMOTION_STEP_TAKEN, "promotiestap", "Stap in een promotietraject", "Promotion step"),
    AMBITION(FactKind.AMBITION_EXPRESSED, "ambitie", "Wat ik wil", "What I want"),
    AMBITION_END(FactKind.AMBITION_CLOSED, "ambitie-einde", "Einde van een ambitie", "End of an ambition"),
    REFLECTION(FactKind.REFLECTION_WRITTEN, "reflectie", "Terugblik op mijn werk", "Looking back on my work");

    private final FactKind fact;
    private final String word;
    private final String dutch;
    private final String english;

    FormKind(FactKind fact, String word, String dutch, String english) {
        this.fact = fact;
        this.word = word;
        this.dutch = dutch;
        this.english = english;
    }

    /** The form at an address, if there is one. */
    static Optional<FormKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The form of a kind of fact. */
    static FormKind of(FactKind fact) {
        return Stream.of(values())
                .filter(kind -> kind.fact == fact)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form records " + fact));
    }

    /** The forms of facts of a family, in their order. */
    static Stream<FormKind> of(Class<? extends TeacherFact> family) {
        return Stream.of(values()).filter(kind -> kind.records(family));
    }

    /** Whether what it records is of a family of facts. */
    boolean records(Class<? extends TeacherFact> family) {
        return family.isAssignableFrom(fact.type());
    }

    /** Whether people fill it in about themselves, and nobody else does. */
    boolean isOwn() {
        return ByOneself.class.isAssignableFrom(fact.type());
    }

    /** What it records. */
    FactKind fact() {
        return fact;
    }

    /** Its word in the address. */
    String word() {
        return word;
    }

    /** What it is called. */
    String title(Language language) {
        return language.say(dutch, english);
    }

    /** What its page is called. */
    String recording(Language language, String name) {
        String lower = english.substring(0, 1).toLowerCase(Locale.ROOT) + english.substring(1);
        return language.say(dutch + " vastleggen voor " + name, "Record " + lower + " for " + name);
    }
}
