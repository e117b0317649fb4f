package nl.waaier.api.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Period;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** A product that stops while it clears rows waits for that: interrupted, H2 would lose the file under everybody. */
class AgedRowsClearingTest {

    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();

    /** A database that takes its time, and then fails. */
    private final class SlowTransactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            underWay.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
            }
            throw new TransactionSystemException("away");
        }

        @Override
        protected void doBegin(@Nullable Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @Test
    void whoStopsWaitsForWhatIsUnderWayAndInterruptsNobody() throws Exception {
        Period year = Period.ofYears(1);
        AgedRowsClearing clearing = new AgedRowsClearing(
                new RetentionTerms(year, year, year, year, year, year, year),
                JdbcClient.create(new DriverManagerDataSource()),
                new SlowTransactions(),
                Clock.systemUTC());
        clearing.begin();
        underWay.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(clearing::destroy);
        assertThat(stopped).isNotDone();
        mayEnd.countDown();
        stopped.get();

        assertThat(interrupted).isFalse();
    }
}
