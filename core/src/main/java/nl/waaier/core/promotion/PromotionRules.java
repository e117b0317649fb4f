package nl.waaier.core.promotion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;

/** Checks a new step in a promotion trajectory against the facts that hold already. */
public final class PromotionRules {

    private PromotionRules() {}

    /** The rule that the candidate would break, whoever records it, if any. */
    public static Optional<Rule> broken(Collection<? extends TeacherFact> facts, PromotionStepTaken candidate) {
        Optional<PromotionTrajectory> trajectory = PromotionTrajectory.find(facts, candidate.trajectory());
        if (trajectory.isEmpty()) {
            return Optional.empty();
        }
        List<PromotionStepTaken> steps = trajectory.get().steps();
        if (!hasTargetOf(steps.getFirst(), candidate)) {
            return Optional.of(PromotionRule.TRAJECTORY_KEEPS_TARGET);
        }
        return steps.stream().anyMatch(s -> isSameStep(s, candidate))
                ? Optional.of(PromotionRule.STEP_ONCE_A_DAY)
                : Optional.empty();
    }

    /** Whether all facts about one trajectory, in any order, make sense together. */
    public static boolean holdTogether(Collection<? extends TeacherFact> facts) {
        PromotionStepTaken first = null;
        Set<Object> seen = new HashSet<>();
        for (TeacherFact fact : facts) {
            if (!(fact instanceof PromotionStepTaken step)) {
                return false;
            }
            first = first == null ? step : first;
            if (!hasTargetOf(first, step) || !seen.add(List.of(step.step(), step.date()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasTargetOf(PromotionStepTaken one, PromotionStepTaken other) {
        return one.brin().equals(other.brin())
                && one.fromScale().equals(other.fromScale())
                && one.toScale().equals(other.toScale());
    }

    private static boolean isSameStep(PromotionStepTaken one, PromotionStepTaken other) {
        return one.step() == other.step() && one.date().equals(other.date());
    }
}
