package nl.waaier.core.teacher;

import java.util.UUID;
import nl.waaier.core.career.RoleKey;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import org.jspecify.annotations.Nullable;

/**
 * The thing that a fact is about; what is at schools that are one in the end is one thing.
 *
 * @param appointmentId one arbeidsrelatie, or null
 * @param role one role, or null
 * @param trajectory one promotion trajectory, or null
 * @param team one team of a school, by BRIN and the name as compared, or null
 * @param own one thing that somebody recorded about the own development, by its key, or null
 * @param right one assigned activity, what was agreed about one school year, or use by own choice, or null
 */
record Subject(
        @Nullable String appointmentId,
        @Nullable RoleKey role,
        @Nullable String trajectory,
        @Nullable String team,
        @Nullable UUID own,
        @Nullable String right) {

    static Subject of(TeacherFact fact, Succession succession) {
        return switch (fact) {
            case AppointmentFact f -> new Subject(f.appointmentId(), null, null, null, null, null);
            case CareerFact f -> new Subject(null, RoleKey.of(f, succession), null, null, null, null);
            case PromotionStepTaken f -> new Subject(null, null, f.trajectory(), null, null, null);
            case TeamFact f ->
                new Subject(null, null, null, succession.last(f.brin()) + TeamName.comparable(f.team()), null, null);
            case OwnFact f -> new Subject(null, null, null, null, f.key(), null);
            case ActivityAssigned f -> ofRight("activity " + f.activity());
            case ConsentGiven f -> ofRight("activity " + f.activity());
            case RightSpent f -> ofRight("own choice");
            case LapseAgreed f -> ofRight("year " + f.year());
        };
    }

    private static Subject ofRight(String right) {
        return new Subject(null, null, null, null, null, right);
    }
}
