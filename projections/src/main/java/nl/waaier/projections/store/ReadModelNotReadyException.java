package nl.waaier.projections.store;

/** No answer can be given yet: the read model is built for the first time, or has not reached the asked position in time. */
public final class ReadModelNotReadyException extends RuntimeException {
    ReadModelNotReadyException(String why) {
        super("the read model " + why);
    }
}
