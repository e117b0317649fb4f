package nl.waaier.api.operations;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.ReadModelStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gauges of the read side: {@code waaier.readmodel.behind} (events), {@code waaier.readmodel.waiting} (teachers) and
 * {@code waaier.readmodel.lag} (seconds since the first event was recorded that it lacks). Asked of the stores once for all
 * gauges of one scrape.
 */
@Component
final class ReadModelMetrics implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private static final String FIRST_LACKING = "select timestamp from domainevententry where globalindex >"
            + " (select max(globalindex) from domainevententry) - :behind order by globalindex limit 1";

    private final ReadModel readModel;
    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable ReadModelStatus latest;
    private long until;

    ReadModelMetrics(ReadModel readModel, JdbcClient jdbc, Clock clock) {
        this.readModel = readModel;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waaier.readmodel.behind", "events it is behind the event store", ReadModelStatus::behind);
        gauge(registry, "waaier.readmodel.waiting", "teachers whose events wait", ReadModelStatus::waiting);
        Gauge.builder("waaier.readmodel.lag", () -> measure(this::seconds))
                .description("age of the first event that it lacks, 0 when it lacks none")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<ReadModelStatus> value) {
        Gauge.builder(name, () -> measure(value)).description(what).register(registry);
    }

    private double measure(ToDoubleFunction<ReadModelStatus> value) {
        try {
            return value.applyAsDouble(status());
        } catch (MongoException | DataAccessException e) {
            return Double.NaN;
        }
    }

    private synchronized ReadModelStatus status() {
        ReadModelStatus status = latest;
        if (status == null || System.nanoTime() - until >= 0) {
            status = readModel.status();
            latest = status;
            until = System.nanoTime() + GOOD_FOR.toNanos();
        }
        return status;
    }

    private double seconds(ReadModelStatus status) {
        if (status.behind() == 0) {
            return 0;
        }
        return jdbc
                .sql(FIRST_LACKING)
                .param("behind", status.behind())
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .map(moment -> Duration.between(moment, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
