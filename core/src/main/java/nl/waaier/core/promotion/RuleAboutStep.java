package nl.waaier.core.promotion;

import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Rule;

/**
 * A rule, and the step that it is about.
 *
 * @param rule the rule
 * @param step the step: of a missing one, which
 */
record RuleAboutStep(PromotionRule rule, PromotionStep step) implements Rule {

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
        return sentence.substring(0, sentence.length() - 1) + ": " + step.word() + ".";
    }
}
