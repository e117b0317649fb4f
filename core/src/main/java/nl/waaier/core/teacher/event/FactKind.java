package nl.waaier.core.teacher.event;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of fact: the one place that tells what each is called, in the store, in the API and to people. Their order is
 * that of facts on one day: beginnings first, endings last.
 */
public enum FactKind {
    /** A step in a promotion trajectory. */
    PROMOTION_STEP_TAKEN(PromotionStepTaken.class, "promotion-step", "promotietraject", "promotion trajectory"),
    /** An arbeidsrelatie began. */
    APPOINTMENT_STARTED(AppointmentStarted.class, "appointment-start", "aanstelling begonnen", "appointment begun"),
    /** The terms of an arbeidsrelatie changed. */
    APPOINTMENT_CHANGED(AppointmentChanged.class, "appointment-change", "aanstelling gewijzigd", "appointment changed"),
    /** Somebody joined a team. */
    TEAM_JOINED(TeamJoined.class, "team-join", "lid van team", "member of team"),
    /** A role was entered. */
    ROLE_ENTERED(RoleEntered.class, "role-entry", "toelating", "role entry", 2),
    /** A role is played at another level or in another team. */
    ROLE_CHANGED(RoleChanged.class, "role-change", "rol gewijzigd", "role changed"),
    /** A stage was reached in a role. */
    STAGE_REACHED(StageReached.class, "stage", "fase", "stage", 2),
    /** Support was arranged for a role. */
    SUPPORT_ARRANGED(SupportArranged.class, "support", "ondersteuning", "support", 2),
    /** Facilitation was granted for a role. */
    FACILITATION_GRANTED(FacilitationGranted.class, "facilitation", "facilitering", "facilitation", 2),
    /** Recognition was given for a role. */
    RECOGNITION_GIVEN(RecognitionGiven.class, "recognition", "erkenning", "recognition", 2),
    /** The employer assigned an activity. */
    ACTIVITY_ASSIGNED(ActivityAssigned.class, "assigned-activity", "opgedragen activiteit", "assigned activity"),
    /** Somebody consented to one. */
    CONSENT_GIVEN(ConsentGiven.class, "consent", "instemming", "consent"),
    /** Some of the basic right was spent by own choice. */
    RIGHT_SPENT(RightSpent.class, "right-use", "basisrecht ingezet", "basic right used"),
    /** What is left of a basic right is carried over. */
    LAPSE_AGREED(LapseAgreed.class, "carry-over", "basisrecht meegenomen", "basic right carried over"),
    /** A role was left. */
    ROLE_LEFT(RoleLeft.class, "role-exit", "einde rol", "end of role", 2),
    /** Somebody left a team. */
    TEAM_LEFT(TeamLeft.class, "team-exit", "team verlaten", "team left"),
    /** An arbeidsrelatie ended. */
    APPOINTMENT_ENDED(AppointmentEnded.class, "appointment-end", "aanstelling beëindigd", "appointment ended");

    private static final Map<Class<?>, FactKind> BY_TYPE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(FactKind::type, Function.identity()));

    private final Class<? extends TeacherFact> type;
    private final String word;
    private final String dutch;
    private final String english;
    private final int revision;

    FactKind(Class<? extends TeacherFact> type, String word, String dutch, String english) {
        this(type, word, dutch, english, 1);
    }

    FactKind(Class<? extends TeacherFact> type, String word, String dutch, String english, int revision) {
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

    /** In which revision it is written today; every older one stays readable. */
    public int revision() {
        return revision;
    }
}
