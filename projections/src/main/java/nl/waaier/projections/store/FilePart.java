package nl.waaier.projections.store;

import java.util.Locale;
import java.util.Set;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.DevelopmentFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;

/** A part of a teacher's file that can be asked for by itself: the server sends no other. */
public enum FilePart {
    /** Facts about arbeidsrelaties. */
    APPOINTMENTS,
    /** Facts about roles and teams. */
    CAREER,
    /** Steps in promotion trajectories. */
    PROMOTIONS,
    /** Facts about the own development: basic rights. */
    DEVELOPMENT,
    /** The free texts of all facts; without this part, facts have none. */
    TEXTS;

    /** The whole file. */
    public static final Set<FilePart> ALL = Set.of(values());

    /** The part that a fact belongs to, but for its texts. */
    public static FilePart of(TeacherFact fact) {
        return switch (fact) {
            case AppointmentFact f -> APPOINTMENTS;
            case CareerFact f -> CAREER;
            case TeamFact f -> CAREER;
            case PromotionStepTaken f -> PROMOTIONS;
            case DevelopmentFact f -> DEVELOPMENT;
        };
    }

    /** The field of a document that holds it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
