package nl.waaier.core.teacher;

import java.time.LocalDate;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says something about in such a way that a second, different statement would contradict it.
 *
 * @param kind the kind of fact
 * @param subject what it is about
 * @param date when, null where there can be only one
 * @param detail what else tells it from others: the school of a role or a team as it is on the date; the step of a trajectory and its component, or the fact itself where any number may stand
 *     side by side; else null
 */
record Statement(
        Class<? extends TeacherFact> kind,
        Subject subject,
        @Nullable LocalDate date,
        @Nullable Object detail) {

    private record Step(PromotionStep kind, @Nullable TrajectoryComponent component) {}

    static Statement of(TeacherFact fact, Succession succession) {
        Subject subject = Subject.of(fact, succession);
        return switch (fact) {
            case AppointmentStarted f -> new Statement(f.getClass(), subject, null, null);
            case AppointmentChanged f -> new Statement(f.getClass(), subject, f.changeDate(), null);
            case AppointmentEnded f -> new Statement(f.getClass(), subject, null, null);
            case RoleEntered f ->
                new Statement(f.getClass(), subject, f.entryDate(), schoolOf(f.brin(), f.entryDate(), succession));
            case StageReached f ->
                new Statement(f.getClass(), subject, f.date(), schoolOf(f.brin(), f.date(), succession));
            case RoleChanged f ->
                new Statement(f.getClass(), subject, f.changeDate(), schoolOf(f.brin(), f.changeDate(), succession));
            case TeamJoined f ->
                new Statement(f.getClass(), subject, f.joinDate(), schoolOf(f.brin(), f.joinDate(), succession));
            case TeamLeft f ->
                new Statement(f.getClass(), subject, f.lastDay(), schoolOf(f.brin(), f.lastDay(), succession));
            case RoleLeft f ->
                new Statement(f.getClass(), subject, f.lastDay(), schoolOf(f.brin(), f.lastDay(), succession));
            case PromotionStepTaken f ->
                new Statement(f.getClass(), subject, f.date(), new Step(f.step(), f.component()));
            case DossierFact f -> new Statement(f.getClass(), subject, null, f);
            case OwnFact f -> new Statement(f.getClass(), subject, null, null);
            case RightSpent f -> new Statement(f.getClass(), subject, null, f);
            case ActivityAssigned f -> new Statement(f.getClass(), subject, null, null);
            case ConsentGiven f -> new Statement(f.getClass(), subject, null, null);
            case LapseAgreed f -> new Statement(f.getClass(), subject, null, null);
        };
    }

    /** As it is on a date: at two schools that are not one yet the same may be so on one day; null for the board. */
    private static @Nullable Object schoolOf(@Nullable Brin brin, LocalDate date, Succession succession) {
        return succession.on(brin, date);
    }

    /** The same about another date. */
    Statement on(LocalDate other) {
        return new Statement(kind, subject, other, detail);
    }
}
