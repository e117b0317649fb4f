package nl.waaier.projections.facts;

/** An event came while earlier ones of the same teacher had not: the log must be caught up from the event store. */
public final class MissingEventsException extends RuntimeException {

    private final long firstMissing;

    MissingEventsException(long firstMissing) {
        super("events are missing from number " + firstMissing);
        this.firstMissing = firstMissing;
    }

    /** Number of the first event that is missing. */
    public long firstMissing() {
        return firstMissing;
    }
}
