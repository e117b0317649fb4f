package nl.waaier.projections.promotion;

import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.projections.facts.FactView;

/** What promotions are audited from: trajectories with who decided and why, and the appointments that they led to. */
public final class PromotionView {

    /** The view. */
    public static final FactView VIEW = new FactView(
            "promotions", 1, fact -> fact instanceof AppointmentFact || fact instanceof PromotionStepTaken, true);

    private PromotionView() {}
}
