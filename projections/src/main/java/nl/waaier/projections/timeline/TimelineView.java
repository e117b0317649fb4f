package nl.waaier.projections.timeline;

import nl.waaier.projections.facts.FactView;

/** What the timeline is answered from: everything. */
public final class TimelineView {

    /** The view. */
    public static final FactView VIEW = new FactView("timeline", 1, fact -> true, true);

    private TimelineView() {}
}
