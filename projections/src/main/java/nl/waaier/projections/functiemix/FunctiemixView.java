package nl.waaier.projections.functiemix;

import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.projections.facts.FactView;

/** What the functiemix is answered from: appointments. */
public final class FunctiemixView {

    /** The view. */
    public static final FactView VIEW = new FactView("functiemix", 1, fact -> fact instanceof AppointmentFact, false);

    private FunctiemixView() {}
}
