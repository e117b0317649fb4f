package nl.waaier.api.faults.views;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who asks, and records, all the time, from a thread of their own. */
final class Asking implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Runnable question;
    private final Thread thread;
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private volatile boolean ended;

    private Asking(Runnable question) {
        this.question = question;
        this.thread = Thread.ofVirtual().start(this::go);
    }

    /** Begins to ask what somebody asks; an answer that is none is an {@code AssertionError}. */
    static Asking of(Runnable question) {
        return new Asking(question);
    }

    private void go() {
        while (!ended) {
            try {
                question.run();
                answered.incrementAndGet();
            } catch (AssertionError e) {
                refused.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Stops asking and tells how often it was answered. */
    int answered() {
        close();
        return answered.get();
    }

    /** Stops asking and tells what was answered that was no answer, and how often. */
    Map<String, Integer> refused() {
        close();
        return refused;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
