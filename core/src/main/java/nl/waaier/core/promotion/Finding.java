package nl.waaier.core.promotion;

import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.PromotionStepTaken;

/**
 * Something in a trajectory that is not as rules and policy have it.
 *
 * @param rule which rule it breaks
 * @param step the kind of step that it is about; the one that is missing, where one is missing
 * @param at the step with which the rule was broken; of a missing step the first one taken that should have followed it
 */
public record Finding(PromotionRule rule, PromotionStep step, PromotionStepTaken at) {

    /** Whether it was explained, when the step was recorded, why the policy was left. */
    public boolean isExplained() {
        return rule.allowsDeviation() && at.deviation() != null;
    }
}
