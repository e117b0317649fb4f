package nl.waaier.projections.rolemix;

import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.projections.facts.FactView;

/** What the role mix is answered from: roles, and when people work where. */
public final class RoleMixView {

    /** The view. */
    public static final FactView VIEW = new FactView(
            "role-mix", 1, fact -> !(fact instanceof AppointmentChanged || fact instanceof PromotionStepTaken), false);

    private RoleMixView() {}
}
