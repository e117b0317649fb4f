package nl.waaier.core.shared;

/** A decision was refused because it breaks a business rule. Nothing was recorded. */
public final class RuleBroken extends RuntimeException {

    private final transient Rule rule;

    /** @param rule the rule that stands in the way */
    public RuleBroken(Rule rule) {
        super(rule.code());
        this.rule = rule;
    }

    /** The rule that stands in the way. */
    public Rule rule() {
        return rule;
    }
}
