package nl.waaier.core.teacher.file;

/** An event came while earlier ones of the same teacher had not: the file must be caught up from the event store. */
public final class MissingEventsException extends RuntimeException {
    /** @param firstMissing number of the first event that is missing */
    MissingEventsException(long firstMissing) {
        super("events are missing from number " + firstMissing);
    }
}
