package nl.waaier.api.operations;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.waaier.projections.store.ViewStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gauge {@code waaier.view.lag} (seconds), per view: how long ago the first event was recorded that it lacks. */
@Component
final class LagMetrics implements MeterBinder {

    private static final String FIRST_LACKING = "select timestamp from domainevententry where globalindex >"
            + " (select max(globalindex) from domainevententry) - :behind order by globalindex limit 1";

    private final ViewsSample views;
    private final JdbcClient jdbc;
    private final Clock clock;

    LagMetrics(ViewsSample views, JdbcClient jdbc, Clock clock) {
        this.views = views;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : views.names()) {
            Gauge.builder("waaier.view.lag", () -> seconds(view))
                    .description("age of the first event that a view lacks, 0 when it lacks none")
                    .baseUnit("seconds")
                    .tag("view", view)
                    .register(registry);
        }
    }

    private double seconds(String view) {
        try {
            return seconds(views.of(view));
        } catch (MongoException | DataAccessException e) {
            return Double.NaN;
        }
    }

    private double seconds(ViewStatus status) {
        if (status.behind() == 0) {
            return 0;
        }
        Optional<Instant> recorded = jdbc.sql(FIRST_LACKING)
                .param("behind", status.behind())
                .query(String.class)
                .optional()
                .map(Instant::parse);
        return recorded.map(moment -> Duration.between(moment, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
