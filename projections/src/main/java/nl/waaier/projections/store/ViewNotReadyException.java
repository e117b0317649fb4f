package nl.waaier.projections.store;

/** The view cannot answer yet: it is being built for the first time, or has not reached the asked position in time. */
public final class ViewNotReadyException extends RuntimeException {

    ViewNotReadyException(String view, String why) {
        super("view " + view + " " + why);
    }
}
