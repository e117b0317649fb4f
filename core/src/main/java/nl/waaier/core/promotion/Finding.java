package nl.waaier.core.promotion;

import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/**
 * Something in a trajectory that is not as rules and policy have it.
 *
 * @param rule which rule it breaks
 * @param step the kind of step that it is about; the one that is missing, where one is missing
 * @param component the component of that step, null when it is about the whole
 * @param at the step with which the rule was broken; of a missing step the first one taken that should have followed it
 */
public record Finding(
        PromotionRule rule, PromotionStep step, @Nullable TrajectoryComponent component, PromotionStepTaken at) {

    /** About a step that was taken, at that step itself. */
    static Finding at(PromotionRule rule, PromotionStepTaken step) {
        return new Finding(rule, step.step(), step.component(), step);
    }

    /** Whether it was explained, when the step was recorded, why the policy was left. */
    public boolean isExplained() {
        return rule.allowsDeviation() && at.deviation() != null;
    }
}
