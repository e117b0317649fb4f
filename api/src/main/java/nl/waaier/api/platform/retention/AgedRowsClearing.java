package nl.waaier.api.platform.retention;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes rows that were kept for their time: at the start, and once a day. Several nodes may do so at once. */
@Component
@EnableConfigurationProperties(RetentionTerms.class)
final class AgedRowsClearing implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AgedRowsClearing.class);

    private final RetentionTerms terms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("aged-rows").factory());

    AgedRowsClearing(RetentionTerms terms, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It catches what goes wrong itself.
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        daily.scheduleWithFixedDelay(this::tryToClear, 0, 1, TimeUnit.DAYS);
    }

    private void tryToClear() {
        try {
            clear();
        } catch (RuntimeException away) {
            LOG.warn(
                    "What was kept for its time cannot be deleted for now: {}",
                    away.getClass().getSimpleName());
        }
    }

    void clear() {
        for (AgedRows rows : AgedRows.values()) {
            transaction.executeWithoutResult(status -> rows.clear(jdbc, terms, clock.instant()));
        }
    }

    /** Waits for what is under way: to interrupt it would close the file under an embedded database. */
    @Override
    public void destroy() {
        daily.close();
    }
}
