package nl.waaier.core.promotion;

import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * A rule, and the step that it is about.
 *
 * @param rule the rule
 * @param step the step: of a missing one, which
 * @param component which component of it, null when it is about the whole
 */
record RuleAboutStep(
        PromotionRule rule, PromotionStep step, @Nullable TrajectoryComponent component) implements Rule {

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public String dutch() {
        return about(rule.dutch());
    }

    @Override
    public String english() {
        return about(rule.english());
    }

    private String about(String sentence) {
        String which = component == null ? step.word() : step.word() + " (" + component.word() + ")";
        return sentence.substring(0, sentence.length() - 1) + ": " + which + ".";
    }
}
