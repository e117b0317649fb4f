package nl.waaier.api.web;

import java.io.IOException;
import java.time.Duration;
import nl.waaier.api.problem.SlowClientException;

/** Counts how long was waited for a client, and for how many bytes. Used by one thread at a time. */
final class Pace {

    private final long grace;
    private final long perSecond;
    private long waited;
    private long bytes;

    Pace(Duration grace, long perSecond) {
        this.grace = grace.toNanos();
        this.perSecond = perSecond;
    }

    /** Starts anew. */
    void restart() {
        waited = 0;
        bytes = 0;
    }

    /**
     * Counts one transfer, successful or not.
     *
     * @throws SlowClientException when the client was too slow
     */
    int measured(Transfer transfer) throws IOException {
        long began = System.nanoTime();
        int moved = transfer.move();
        waited += System.nanoTime() - began;
        bytes += Math.max(0, moved);
        if (isTooSlow()) {
            throw new SlowClientException();
        }
        return moved;
    }

    boolean isTooSlow() {
        // In two parts: bytes in nanoseconds would overflow.
        return waited - grace > bytes / perSecond * 1_000_000_000L + bytes % perSecond * 1_000_000_000L / perSecond;
    }

    /** Moves some bytes from or to the client. */
    @FunctionalInterface
    interface Transfer {

        /** How many were moved; negative at the end. */
        int move() throws IOException;
    }
}
