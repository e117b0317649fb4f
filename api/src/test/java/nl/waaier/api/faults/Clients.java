package nl.waaier.api.faults;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import nl.waaier.api.faults.Career.Outcome;
import nl.waaier.api.testing.Http;

/**
 * Clients that record as fast as they are answered, each about a teacher of its own at a time. One that gets no answer
 * stops; what it does not know the outcome of is sent again with {@link #sendAgain}.
 */
final class Clients {

    private static final int AT_ONCE = 4;

    private final Ledger ledger;
    private final Deque<Career> waiting = new ConcurrentLinkedDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Clients(Ledger ledger) {
        this.ledger = ledger;
        waiting.addAll(ledger.careers());
    }

    /** Begins to record. */
    void start(Http http) {
        stopping = false;
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(Thread.ofPlatform().start(() -> record(http)));
        }
    }

    private void record(Http http) {
        Outcome outcome = Outcome.ACKNOWLEDGED;
        while (!stopping && outcome != Outcome.UNANSWERED) {
            Career career = waiting.poll();
            if (career == null) {
                return;
            }
            while (!career.isOver() && !stopping && outcome != Outcome.UNANSWERED) {
                outcome = career.advance(http);
            }
            if (!career.isOver()) {
                waiting.addFirst(career);
            }
        }
    }

    /** Waits until all have stopped, after telling them to. */
    void stop() {
        stopping = true;
        join();
    }

    /** Waits until each has no answer, or nothing more to record. */
    void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        threads.clear();
    }

    /** Sends every request again, with its key, of which it is not known what became of it. */
    void sendAgain(Http http) {
        for (Career career : ledger.careers()) {
            if (career.isUnderWay() && !career.isOver()) {
                Outcome outcome = career.advance(http);
                if (outcome != Outcome.ACKNOWLEDGED) {
                    ledger.wrong(career.stream() + " when it was sent again: " + outcome);
                }
            }
        }
    }
}
