package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;

/** What a delivery means by the steps of a trajectory, given what is on record about it. */
final class DeliveredSteps {

    private DeliveredSteps() {}

    /**
     * The delivered facts, the steps among them with what a delivery has no words for as it is on record: when a decision
     * was sent, why the policy was left, which role the promotion recognises where no row names one, and that whoever it
     * names took the step about themselves. A delivery that does not speak of these does not deny them.
     *
     * @param standing what holds, by what it says something about
     * @param succession which school took the place of which
     */
    static List<TeacherFact> completed(
            List<TeacherFact> delivered, Map<Statement, RecordedFact<?>> standing, Succession succession) {
        return delivered.stream()
                .map(fact -> completed(fact, standing, succession))
                .toList();
    }

    private static TeacherFact completed(
            TeacherFact fact, Map<Statement, RecordedFact<?>> standing, Succession succession) {
        RecordedFact<?> recorded =
                fact instanceof PromotionStepTaken ? standing.get(Statement.of(fact, succession)) : null;
        return recorded != null
                        && recorded.fact() instanceof PromotionStepTaken known
                        && fact instanceof PromotionStepTaken told
                ? new PromotionStepTaken(
                        told.teacherId(),
                        told.boardNumber(),
                        told.trajectory(),
                        told.brin(),
                        told.fromScale(),
                        told.toScale(),
                        told.step(),
                        told.component(),
                        told.date(),
                        told.outcome(),
                        known.sentDate(),
                        told.byThemselves() || (known.byThemselves() && isBySame(told, known)),
                        known.deviation(),
                        told.recognisedRole() == null ? known.recognisedRole() : told.recognisedRole(),
                        told.notes())
                : fact;
    }

    private static boolean isBySame(PromotionStepTaken told, PromotionStepTaken known) {
        PersonalText by = known.notes().decidedBy();
        return Objects.equals(told.notes().decidedBy(), by) || (by != null && by.erased());
    }

    /**
     * The date on record that a delivered step corrects: the only one of its kind in the trajectory that the delivery does
     * not tell, where the delivery tells only this one more, and tells another step of the trajectory just as it is on
     * record. A step told all by itself is one more step.
     */
    static Optional<LocalDate> dateCorrectedBy(
            PromotionStepTaken step,
            Collection<TeacherFact> live,
            Collection<TeacherFact> delivered,
            Succession succession) {
        Set<LocalDate> recorded = dates(step, live);
        Set<LocalDate> told = dates(step, delivered);
        TreeSet<LocalDate> gone = new TreeSet<>(recorded);
        gone.removeAll(told);
        TreeSet<LocalDate> fresh = new TreeSet<>(told);
        fresh.removeAll(recorded);
        return gone.size() == 1 && fresh.equals(Set.of(step.date())) && tellsAnother(step, live, delivered, succession)
                ? Optional.of(gone.first())
                : Optional.empty();
    }

    private static boolean tellsAnother(
            PromotionStepTaken step,
            Collection<TeacherFact> live,
            Collection<TeacherFact> delivered,
            Succession succession) {
        return delivered.stream()
                .filter(f -> f instanceof PromotionStepTaken other
                        && other.trajectory().equals(step.trajectory())
                        && !isSameKind(other, step))
                .map(fact -> Statement.of(fact, succession))
                .anyMatch(told -> live.stream()
                        .map(fact -> Statement.of(fact, succession))
                        .anyMatch(told::equals));
    }

    private static boolean isSameKind(PromotionStepTaken one, PromotionStepTaken other) {
        return one.step() == other.step() && one.component() == other.component();
    }

    private static Set<LocalDate> dates(PromotionStepTaken like, Collection<TeacherFact> facts) {
        Set<LocalDate> dates = new TreeSet<>();
        for (TeacherFact fact : facts) {
            if (fact instanceof PromotionStepTaken step
                    && isSameKind(step, like)
                    && step.trajectory().equals(like.trajectory())) {
                dates.add(step.date());
            }
        }
        return dates;
    }
}
