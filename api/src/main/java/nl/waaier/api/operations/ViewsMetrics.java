package nl.waaier.api.operations;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import nl.waaier.projections.store.ViewStatus;
import org.springframework.stereotype.Component;

/** Gauges of the read side: {@code waaier.view.behind} (events) and {@code waaier.view.waiting} (teachers), per view. */
@Component
final class ViewsMetrics implements MeterBinder {

    private final ViewsSample views;

    ViewsMetrics(ViewsSample views) {
        this.views = views;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : views.names()) {
            gauge(registry, "waaier.view.behind", "events a view is behind the event store", view, ViewStatus::behind);
            gauge(registry, "waaier.view.waiting", "teachers whose events wait", view, ViewStatus::waiting);
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String what, String view, ToDoubleFunction<ViewStatus> value) {
        Gauge.builder(name, () -> measure(view, value))
                .description(what)
                .tag("view", view)
                .register(registry);
    }

    private double measure(String view, ToDoubleFunction<ViewStatus> value) {
        try {
            return value.applyAsDouble(views.of(view));
        } catch (MongoException e) {
            return Double.NaN;
        }
    }
}
