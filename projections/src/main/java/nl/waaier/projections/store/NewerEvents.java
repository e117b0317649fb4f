package nl.waaier.projections.store;

/**
 * Whether a reader came upon an event that this version cannot read, because a newer one recorded it. Nothing is read
 * past it, so this node can fill the views no further and leaves them to nodes that can.
 */
@FunctionalInterface
public interface NewerEvents {

    /** True from the first such event on, for as long as this node runs. */
    boolean haveTurnedUp();
}
