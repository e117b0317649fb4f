package nl.waaier.projections.store;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Threads for work that is scheduled, ours or that of a framework. Where memory has run out it is told as if nobody had caught it,
 * so that whoever looks after the process can end it: the executor itself keeps what a task dies of in a future that nobody asks.
 */
public final class ScheduledWorkers extends ScheduledThreadPoolExecutor {

    private static final int MAX_CAUSES = 20;

    /** @param most how many tasks are done at once */
    public ScheduledWorkers(int most, ThreadFactory threads) {
        super(most, threads);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        if (task instanceof Future<?> done && done.state() == Future.State.FAILED) {
            tellOfMemory(done.exceptionNow());
        }
    }

    /**
     * Tells the thread's own handler when memory has run out; for those who catch what others throw. Makes nothing: there is no
     * room for it.
     *
     * @param thrown what was caught; memory may have run out behind it
     */
    public static void tellOfMemory(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
                return;
            }
            cause = cause.getCause();
        }
    }
}
