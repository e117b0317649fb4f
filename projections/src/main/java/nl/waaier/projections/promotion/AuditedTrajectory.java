package nl.waaier.projections.promotion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.promotion.Findings;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One promotion trajectory with all that an audit asks about it.
 *
 * @param teacher whose
 * @param trajectory the trajectory, whole
 * @param schools where it is: where it began, and the schools that took the place of that one while it was under way
 * @param direction which way it goes, by the scales of teachers and the board's own ladders
 * @param asked what is asked of it: by a policy of the board's own, or by the default
 * @param steps its steps in order, as they were recorded
 * @param flags what is not in order, by rule; empty when all is
 */
public record AuditedTrajectory(
        TeacherId teacher,
        PromotionTrajectory trajectory,
        Set<Brin> schools,
        ScaleDirection direction,
        PromotionPolicies.Asked asked,
        List<AuditedStep> steps,
        List<TrajectoryFlag> flags) {

    public AuditedTrajectory {
        schools = Set.copyOf(schools);
        steps = List.copyOf(steps);
        flags = List.copyOf(flags);
    }

    /**
     * A decision that can be objected to, or could be.
     *
     * @param decision the last decision on record
     * @param lastDay the last day on which it can be objected to
     */
    public record Objection(PromotionStepTaken decision, LocalDate lastDay) {

        /** Whether one can object on a date: from the day of the decision up to and including the last day. */
        public boolean isOpenOn(LocalDate date) {
            return !date.isBefore(decision.date()) && !date.isAfter(lastDay);
        }
    }

    /** The trajectories of one teacher, by first day and then by reference. */
    static List<AuditedTrajectory> of(TeacherPromotions promotions, Organisation organisation) {
        return promotions.trajectories().stream()
                .map(trajectory -> of(promotions, trajectory, organisation))
                .toList();
    }

    private static AuditedTrajectory of(
            TeacherPromotions promotions, PromotionTrajectory trajectory, Organisation organisation) {
        PromotionPolicies.Asked asked = PromotionRules.policy(trajectory, organisation);
        return new AuditedTrajectory(
                promotions.teacher(),
                trajectory,
                schools(trajectory, organisation.succession()),
                PromotionRules.direction(trajectory, organisation),
                asked,
                audited(trajectory),
                Findings.of(trajectory, asked.steps(), promotions.appointments(), organisation.succession()).stream()
                        .map(TrajectoryFlag::of)
                        .toList());
    }

    private static Set<Brin> schools(PromotionTrajectory trajectory, Succession succession) {
        LocalDate end = trajectory.ending().map(PromotionStepTaken::date).orElse(LocalDate.MAX);
        Set<Brin> schools = new HashSet<>(
                succession.after(trajectory.brin()).headMap(end, true).values());
        trajectory.steps().forEach(step -> schools.add(step.brin()));
        return schools;
    }

    private static List<AuditedStep> audited(PromotionTrajectory trajectory) {
        List<AuditedStep> steps = new ArrayList<>();
        PromotionStepTaken previous = null;
        for (RecordedFact<PromotionStepTaken> step : trajectory.recorded()) {
            LocalDate date = step.fact().date();
            steps.add(new AuditedStep(step, previous == null ? null : ChronoUnit.DAYS.between(previous.date(), date)));
            previous = step.fact();
        }
        return steps;
    }

    /** The same trajectory, found to bear a reference that somebody else's bears too. */
    AuditedTrajectory withSharedReference() {
        List<TrajectoryFlag> more = new ArrayList<>(flags);
        PromotionStepTaken first = trajectory.recorded().getFirst().fact();
        more.add(new TrajectoryFlag(
                AuditRule.REFERENCE_NOT_UNIQUE, first.step(), first.component(), first.date(), false));
        return new AuditedTrajectory(teacher, trajectory, schools, direction, asked, steps, more);
    }

    /** The day on which it ended; null while it is under way. */
    public @Nullable LocalDate endDate() {
        return trajectory.ending().map(PromotionStepTaken::date).orElse(null);
    }

    /**
     * Calendar days from the first step to the one that ended it, or to a date while it is under way; 0 when it is to begin
     * after that.
     */
    public long durationDays(LocalDate referenceDate) {
        LocalDate end = endDate();
        return Math.max(0, ChronoUnit.DAYS.between(trajectory.firstDay(), end == null ? referenceDate : end));
    }

    /** The objection to the last decision, if there is a decision. */
    public Optional<Objection> objection() {
        return trajectory
                .decisionOn(LocalDate.MAX)
                .map(decision -> new Objection(decision, PromotionTrajectory.lastDayToObject(decision)));
    }
}
