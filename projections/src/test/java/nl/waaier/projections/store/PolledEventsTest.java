package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** A reader of events is made to look for new ones again and again, until it is done. */
class PolledEventsTest {

    @Test
    void theReaderLooksAgainAndAgainAndNoMoreOnceItsStreamIsClosed() {
        try (ScheduledThreadPoolExecutor ticker = new ScheduledThreadPoolExecutor(1)) {
            ticker.setRemoveOnCancelPolicy(true);
            AtomicInteger looks = new AtomicInteger();
            BlockingStream<TrackedEventMessage<?>> stream =
                    new PolledEvents(ReadModelKit.eventStore(), ticker).openStream(null);

            assertThat(stream.setOnAvailableCallback(looks::incrementAndGet)).isTrue();
            await().until(() -> looks.get() > 2);
            stream.close();

            await().until(() -> ticker.getActiveCount() == 0);
            assertThat(ticker.getQueue()).isEmpty();
        }
    }
}
