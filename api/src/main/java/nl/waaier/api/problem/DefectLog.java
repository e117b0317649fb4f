package nl.waaier.api.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs defects by type and place only: the message of an exception may carry somebody's data. Memory that has run out is
 * told as if nobody had caught it: it is not this request's affair alone.
 */
final class DefectLog {

    private static final Logger LOG = LoggerFactory.getLogger(DefectLog.class);
    private static final int MAX_CAUSES = 10;

    private DefectLog() {}

    static void log(Throwable defect) {
        if (Causes.of(defect).anyMatch(OutOfMemoryError.class::isInstance)) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
        }
        LOG.error("A request failed by a defect", withoutMessages(defect, MAX_CAUSES));
    }

    static Throwable withoutMessages(Throwable defect, int causes) {
        Throwable cause = defect.getCause();
        Throwable bare = new Bare(
                defect.getClass().getName(), cause == null || causes == 0 ? null : withoutMessages(cause, causes - 1));
        bare.setStackTrace(defect.getStackTrace());
        return bare;
    }

    /** Stands for an exception of another type, whose name is its only message. */
    private static final class Bare extends Exception {

        Bare(String type, @Nullable Throwable cause) {
            super(type, cause);
        }
    }
}
