package nl.waaier.core.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/** Checks a new step in a promotion trajectory against the facts that hold already. */
public final class PromotionRules {

    private PromotionRules() {}

    /** The rule that the candidate would break, whoever records it, if any. */
    public static Optional<Rule> broken(Collection<? extends RecordedFact<?>> facts, PromotionStepTaken candidate) {
        Optional<PromotionTrajectory> trajectory = PromotionTrajectory.find(facts, candidate.trajectory());
        if (trajectory.isEmpty()) {
            return Optional.empty();
        }
        List<PromotionStepTaken> steps = trajectory.get().steps();
        if (!steps.stream().allMatch(s -> hasTargetOf(s, candidate))) {
            return Optional.of(PromotionRule.TRAJECTORY_KEEPS_TARGET);
        }
        return steps.stream().anyMatch(s -> isSameStep(s, candidate))
                ? Optional.of(PromotionRule.STEP_ONCE_A_DAY)
                : Optional.empty();
    }

    /**
     * The rule that the candidate breaks when somebody records it, if any: one that was not broken before it, and is not
     * a matter of policy that the candidate says why it left.
     *
     * @param before the facts that held before, what the candidate takes the place of among them
     * @param after the facts that would hold, the candidate among them
     * @param organisation the board's policies and schools
     */
    public static Optional<Rule> brokenByHand(
            Collection<? extends RecordedFact<?>> before,
            Collection<? extends RecordedFact<?>> after,
            PromotionStepTaken candidate,
            Organisation organisation) {
        if (candidate.step() == PromotionStep.BESLUIT && candidate.notes().remark() == null) {
            return Optional.of(PromotionRule.DECISION_GIVES_REASONS);
        }
        if (isOpenElsewhere(before, candidate)) {
            return Optional.of(PromotionRule.ONE_OPEN_TRAJECTORY);
        }
        List<Breach> known = new ArrayList<>(breaches(before, candidate, organisation));
        return breaches(after, candidate, organisation).stream()
                .filter(breach -> !known.remove(breach))
                .filter(breach -> !breach.rule().allowsDeviation() || candidate.deviation() == null)
                .map(breach -> breach.told(candidate))
                .findFirst();
    }

    /** A finding without the step at which it was found: a step in another's place does not make it another one. */
    private record Breach(
            PromotionRule rule,
            PromotionStep step,
            @Nullable TrajectoryComponent component) {

        /** What is told of a step that somebody wants to record says which other step it is about. */
        Rule told(PromotionStepTaken candidate) {
            return step == candidate.step() && component == candidate.component()
                    ? rule
                    : new RuleAboutStep(rule, step, component);
        }
    }

    private static List<Breach> breaches(
            Collection<? extends RecordedFact<?>> facts, PromotionStepTaken candidate, Organisation organisation) {
        return PromotionTrajectory.find(facts, candidate.trajectory())
                .map(t -> Findings.of(t, policy(t, organisation).steps(), Appointment.of(facts)))
                .orElse(List.of())
                .stream()
                .map(finding -> new Breach(finding.rule(), finding.step(), finding.component()))
                .toList();
    }

    /** What is asked of a trajectory: by the board's policy of its first day, or else by the default. */
    public static PromotionPolicies.Asked policy(PromotionTrajectory trajectory, Organisation organisation) {
        return organisation
                .policies()
                .asked(trajectory.firstDay(), trajectory.change(), sector(trajectory, organisation));
    }

    /** Which way a trajectory goes, by the scales of teachers and the board's own ladders. */
    public static ScaleDirection direction(PromotionTrajectory trajectory, Organisation organisation) {
        return organisation.policies().direction(trajectory.change(), sector(trajectory, organisation));
    }

    private static @Nullable Sector sector(PromotionTrajectory trajectory, Organisation organisation) {
        School school = organisation.schools().get(trajectory.brin());
        return school == null ? null : school.sector();
    }

    private static boolean isOpenElsewhere(Collection<? extends RecordedFact<?>> facts, PromotionStepTaken candidate) {
        List<PromotionTrajectory> others = new ArrayList<>(PromotionTrajectory.of(facts));
        boolean isNew = others.stream().noneMatch(t -> t.reference().equals(candidate.trajectory()));
        return isNew
                && others.stream()
                        .filter(t -> t.state() == TrajectoryState.LOPEND)
                        .anyMatch(t -> t.brin().equals(candidate.brin())
                                && t.change().to().equals(candidate.toScale()));
    }

    /** Whether all facts about one trajectory, in any order, make sense together. */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts) {
        Set<Target> targets = new HashSet<>();
        Set<String> roles = new HashSet<>();
        Set<Taken> taken = new HashSet<>();
        for (RecordedFact<?> recorded : facts) {
            if (!(recorded.fact() instanceof PromotionStepTaken step) || !taken.add(Taken.of(step))) {
                return false;
            }
            targets.add(Target.of(step));
            if (step.recognisedRole() != null) {
                roles.add(step.recognisedRole());
            }
        }
        return targets.size() <= 1 && roles.size() <= 1;
    }

    /** What all steps of a trajectory are about, beside the role that some of them tell. */
    private record Target(Brin brin, String fromScale, String toScale) {

        static Target of(PromotionStepTaken step) {
            return new Target(step.brin(), step.fromScale(), step.toScale());
        }
    }

    /** What is taken once in a trajectory. */
    private record Taken(PromotionStep step, @Nullable TrajectoryComponent component, LocalDate date) {

        static Taken of(PromotionStepTaken step) {
            return new Taken(step.step(), step.component(), step.date());
        }
    }

    private static boolean hasTargetOf(PromotionStepTaken one, PromotionStepTaken other) {
        String role = one.recognisedRole();
        return Target.of(one).equals(Target.of(other))
                && (role == null || other.recognisedRole() == null || role.equals(other.recognisedRole()));
    }

    private static boolean isSameStep(PromotionStepTaken one, PromotionStepTaken other) {
        return Taken.of(one).equals(Taken.of(other));
    }
}
