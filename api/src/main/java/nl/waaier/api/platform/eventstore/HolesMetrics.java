package nl.waaier.api.platform.eventstore;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/**
 * Counts by {@code waaier.hole.waits} how often a reader of this node waited at a hole in the index: until it was certain
 * what is in it, or in vain, when somebody who is recording takes long.
 */
@Component
final class HolesMetrics implements MeterBinder {

    private final EventStorageEngine engine;

    HolesMetrics(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (engine instanceof StrictOrderEventStorageEngine strict) {
            count(registry, "certain", strict, s -> s.holes().waits());
            count(registry, "in-vain", strict, s -> s.holes().waitsInVain());
        }
    }

    private static void count(
            MeterRegistry registry,
            String outcome,
            StrictOrderEventStorageEngine engine,
            ToDoubleFunction<StrictOrderEventStorageEngine> value) {
        FunctionCounter.builder("waaier.hole.waits", engine, value)
                .description("waits of readers at a hole in the index")
                .tag("outcome", outcome)
                .register(registry);
    }
}
