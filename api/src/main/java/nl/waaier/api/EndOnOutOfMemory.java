package nl.waaier.api;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when memory has run out, as {@code -XX:+ExitOnOutOfMemoryError} does, which a jar cannot ask for by
 * itself. Threads die of it wherever they are, and what is left would hang with its port open; a process that ended is
 * started again. Told by every thread that dies of it, and by those who catch what others throw.
 */
final class EndOnOutOfMemory implements Thread.UncaughtExceptionHandler {

    /** What the virtual machine itself ends with. */
    static final int STATUS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(EndOnOutOfMemory.class);
    private static final int MAX_CAUSES = 20;
    /** Made beforehand and not logged: nothing can be made any more when they are said. */
    private static final byte[] LAST_WORDS =
            "ERROR Memory has run out: the process ends. Give it more (-Xmx).\n".getBytes(StandardCharsets.US_ASCII);

    /** From now on every thread of this process is looked after. */
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler(new EndOnOutOfMemory());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (isOutOfMemory(thrown)) {
            try {
                System.err.write(LAST_WORDS, 0, LAST_WORDS.length);
                System.err.flush();
            } finally {
                // No hooks: they need memory too, and might wait for threads that died.
                Runtime.getRuntime().halt(STATUS);
            }
        }
        LOG.error("The thread {} ended by a defect", thread.getName(), thrown);
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
