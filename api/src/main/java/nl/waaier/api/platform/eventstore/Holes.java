package nl.waaier.api.platform.eventstore;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Tells of a hole in the index whether an event may still turn up in it. One below an index that was ever found settled
 * is a hole for ever, so a rebuild over a store with many holes asks the database once. Counts by {@code waaier.hole.waits} how
 * often a reader of this node waited at one: until it was certain what is in it, or in vain, when somebody who is recording
 * takes long.
 */
final class Holes implements MeterBinder {

    /** Longer than nearly any append; whoever waits longer for one goes on with what is before the hole. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration POLL = Duration.ofMillis(2);

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final AppendOrder order;
    private final LongAdder waits = new LongAdder();
    private final LongAdder waitsInVain = new LongAdder();
    private volatile long settled = -1;

    Holes(ConnectionProvider connections, TransactionManager transactions, AppendOrder order) {
        this.connections = connections;
        this.transactions = transactions;
        this.order = order;
    }

    /** Whether it is known that nothing will turn up any more at or below this index. */
    boolean areFinalUpTo(long index) {
        return index <= settled;
    }

    /**
     * Waits for the transactions that may still bring events to light below an index.
     *
     * @param visible the index of an event that can be read: what is below it was given out before
     * @return false when one of them took too long, and a hole may still be filled
     */
    boolean awaitFinalUpTo(long visible) {
        boolean over = transactions.fetchInTransaction(this::areOver);
        if (over) {
            settled = Math.max(settled, visible);
            waits.increment();
        } else {
            waitsInVain.increment();
        }
        return over;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map.of("certain", waits, "in-vain", waitsInVain)
                .forEach((outcome, count) -> FunctionCounter.builder("waaier.hole.waits", count, LongAdder::sum)
                        .description("waits of readers at a hole in the index")
                        .tag("outcome", outcome)
                        .register(registry));
    }

    private boolean areOver() {
        // Closing gives the connection back to the transaction, which keeps it until it ends.
        try (Connection connection = connections.getConnection()) {
            Set<String> before = order.underWay(connection);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!Collections.disjoint(before, order.underWay(connection))) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
            return true;
        } catch (SQLException e) {
            throw new EventStoreException("could not tell whether events are still under way", e);
        }
    }
}
