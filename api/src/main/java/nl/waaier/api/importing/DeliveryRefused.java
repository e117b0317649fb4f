package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;

/** A delivery that is not taken in at all. */
public final class DeliveryRefused extends RuntimeException {

    private final DeliveryRule rule;

    /** @param rule what it breaks */
    public DeliveryRefused(DeliveryRule rule) {
        super(rule.code());
        this.rule = rule;
    }

    /** What it breaks. */
    public Rule rule() {
        return rule;
    }
}
