package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memory that has run out is nowhere kept in a future that nobody asks. */
class ScheduledWorkersTest extends ReadModelKit {

    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.add(thrown));
    }

    @AfterEach
    void listenNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // What is tried here.
    void itIsToldWhicheverWayTheTaskWasGivenAndNothingElseIs() throws InterruptedException {
        try (ScheduledWorkers workers =
                new ScheduledWorkers(1, Thread.ofPlatform().factory())) {
            workers.submit(() -> {
                throw new IllegalStateException("a defect like another");
            });
            workers.submit(() -> {
                throw new OutOfMemoryError("submitted");
            });
            workers.execute(() -> {
                throw new OutOfMemoryError("executed");
            });
            workers.scheduleWithFixedDelay(
                    () -> {
                        throw new IllegalStateException("repeated", new OutOfMemoryError());
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessage("submitted");
            assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessage("executed");
            assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessage("repeated");
        }
        assertThat(told).isEmpty();
    }

    /** The work of Axon's processors is done by these. */
    @Test
    void itIsToldWhenItHappensInAProcessor() throws InterruptedException {
        identity = new Exhausted(identity);
        // Never stopped: a processor whose worker died of it cannot come to rest, which is why the process has to end.
        notStarted(stores().getFirst().freshDatabase(), new MemoryStreams(events, 1))
                .start();
        hired("0.8000");
        assertThat(told.poll(60, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
    }

    /**
     * Is asked by a processor each time that it stores its position, which it still does while the next tests run. Memory runs
     * out the first time only: whoever listened is gone after that, and it would end the tests.
     */
    private static final class Exhausted implements EventStoreIdentity {

        private final EventStoreIdentity of;
        private final AtomicBoolean happened = new AtomicBoolean();

        Exhausted(EventStoreIdentity of) {
            this.of = of;
        }

        @Override
        public String id() {
            return of.id();
        }

        @Override
        public boolean holds(Collection<String> eventIdentifiers) {
            return of.holds(eventIdentifiers);
        }

        @Override
        public Optional<String> eventAt(long index) {
            if (happened.compareAndSet(false, true)) {
                throw new OutOfMemoryError("planted");
            }
            return of.eventAt(index);
        }
    }
}
