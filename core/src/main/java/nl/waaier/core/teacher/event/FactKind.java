package nl.waaier.core.teacher.event;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.shared.RetentionClass;

/**
 * The kinds of fact: the one place that tells what each is called, in the store, in the API and to people. Their order is
 * that of facts on one day: beginnings first, endings last.
 */
public enum FactKind {
    /** A step in a promotion trajectory. */
    PROMOTION_STEP_TAKEN(
            PromotionStepTaken.class,
            "promotion-step",
            "promotietraject",
            "promotion trajectory",
            RetentionClass.PERSON),
    /** An arbeidsrelatie began. */
    APPOINTMENT_STARTED(
            AppointmentStarted.class,
            "appointment-start",
            "aanstelling begonnen",
            "appointment begun",
            RetentionClass.PERSON),
    /** The terms of an arbeidsrelatie changed. */
    APPOINTMENT_CHANGED(
            AppointmentChanged.class,
            "appointment-change",
            "aanstelling gewijzigd",
            "appointment changed",
            RetentionClass.PERSON),
    /** Somebody joined a team. */
    TEAM_JOINED(TeamJoined.class, "team-join", "lid van team", "member of team", RetentionClass.PERSON),
    /** A role was entered. */
    ROLE_ENTERED(RoleEntered.class, "role-entry", "toelating", "role entry", RetentionClass.TEXTS, 2),
    /** A role is played at another level or in another team. */
    ROLE_CHANGED(RoleChanged.class, "role-change", "rol gewijzigd", "role changed", RetentionClass.TEXTS),
    /** A stage was reached in a role. */
    STAGE_REACHED(StageReached.class, "stage", "fase", "stage", RetentionClass.TEXTS, 2),
    /** Support was arranged for a role. */
    SUPPORT_ARRANGED(SupportArranged.class, "support", "ondersteuning", "support", RetentionClass.TEXTS, 2),
    /** Facilitation was granted for a role. */
    FACILITATION_GRANTED(
            FacilitationGranted.class, "facilitation", "facilitering", "facilitation", RetentionClass.TEXTS, 2),
    /** Recognition was given for a role. */
    RECOGNITION_GIVEN(RecognitionGiven.class, "recognition", "erkenning", "recognition", RetentionClass.TEXTS, 2),
    /** An ambition was expressed. */
    AMBITION_EXPRESSED(AmbitionExpressed.class, "ambition", "ambitie", "ambition", RetentionClass.TEXTS),
    /** A reflection was written. */
    REFLECTION_WRITTEN(ReflectionWritten.class, "reflection", "reflectie", "reflection", RetentionClass.TEXTS),
    /** An ambition was closed. */
    AMBITION_CLOSED(AmbitionClosed.class, "ambition-end", "einde ambitie", "end of ambition", RetentionClass.TEXTS),
    /** The employer assigned an activity. */
    ACTIVITY_ASSIGNED(
            ActivityAssigned.class,
            "assigned-activity",
            "opgedragen activiteit",
            "assigned activity",
            RetentionClass.TEXTS),
    /** Somebody consented to one. */
    CONSENT_GIVEN(ConsentGiven.class, "consent", "instemming", "consent", RetentionClass.PERSON),
    /** Some of the basic right was spent by own choice. */
    RIGHT_SPENT(RightSpent.class, "right-use", "basisrecht ingezet", "basic right used", RetentionClass.TEXTS),
    /** What is left of a basic right is carried over. */
    LAPSE_AGREED(
            LapseAgreed.class, "carry-over", "basisrecht meegenomen", "basic right carried over", RetentionClass.TEXTS),
    /** A role was left. */
    ROLE_LEFT(RoleLeft.class, "role-exit", "einde rol", "end of role", RetentionClass.TEXTS, 2),
    /** Somebody left a team. */
    TEAM_LEFT(TeamLeft.class, "team-exit", "team verlaten", "team left", RetentionClass.PERSON),
    /** An arbeidsrelatie ended. */
    APPOINTMENT_ENDED(
            AppointmentEnded.class,
            "appointment-end",
            "aanstelling beëindigd",
            "appointment ended",
            RetentionClass.PERSON);

    private static final Map<Class<?>, FactKind> BY_TYPE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(FactKind::type, Function.identity()));

    private final Class<? extends TeacherFact> type;
    private final String word;
    private final String dutch;
    private final String english;
    private final RetentionClass textsKeptAs;
    private final int revision;

    FactKind(Class<? extends TeacherFact> type, String word, String dutch, String english, RetentionClass textsKeptAs) {
        this(type, word, dutch, english, textsKeptAs, 1);
    }

    FactKind(
            Class<? extends TeacherFact> type,
            String word,
            String dutch,
            String english,
            RetentionClass textsKeptAs,
            int revision) {
        this.textsKeptAs = textsKeptAs;
        this.revision = revision;
        this.type = type;
        this.word = word;
        this.dutch = dutch;
        this.english = english;
    }

    /** The kind that a fact is of. */
    public static FactKind of(TeacherFact fact) {
        return Objects.requireNonNull(BY_TYPE.get(fact.getClass()));
    }

    /** The kind that is stored under a name, if there is one. */
    public static Optional<FactKind> stored(String storedName) {
        return Stream.of(values())
                .filter(kind -> kind.storedName().equals(storedName))
                .findFirst();
    }

    /**
     * The kind with a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FactKind ofWord(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of fact has this word"));
    }

    /** The class of its facts. */
    public Class<? extends TeacherFact> type() {
        return type;
    }

    /** Its name in the event store and in documents, forever, such as {@code appointment-started}. */
    public String storedName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its word in requests and answers, such as {@code appointment-start}. */
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

    /** For how long its free texts, and reasons to withdraw it, are kept: as long as those of this class. */
    public RetentionClass textsKeptAs() {
        return textsKeptAs;
    }

    /** In which revision it is written today; every older one stays readable. */
    public int revision() {
        return revision;
    }
}
