package nl.waaier.projections.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Events in their usual order, looked for ten times a second. An event store in a database tells nobody that there are new ones,
 * least of all those of another node, and a processor that is told of none looks twice a second only.
 */
final class PolledEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Duration EVERY = Duration.ofMillis(100);

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final ScheduledExecutorService ticker;

    /** @param ticker makes the reader look, until the stream is closed */
    PolledEvents(StreamableMessageSource<TrackedEventMessage<?>> events, ScheduledExecutorService ticker) {
        this.events = events;
        this.ticker = ticker;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        return new Polled(events.openStream(position), ticker);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    private static final class Polled implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final ScheduledExecutorService ticker;
        private volatile @Nullable Future<?> ticking;

        Polled(BlockingStream<TrackedEventMessage<?>> stream, ScheduledExecutorService ticker) {
            this.stream = stream;
            this.ticker = ticker;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable look) {
            ticking = ticker.scheduleWithFixedDelay(look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            Future<?> running = ticking;
            if (running != null) {
                running.cancel(false);
            }
            stream.close();
        }
    }
}
