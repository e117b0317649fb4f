package nl.waaier.api.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.importing.report.FileCounts;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Gauges of imports on any node that have not ended: how many, and how many of their rows are still to be done. */
@Component
final class ImportMetrics implements MeterBinder {

    private final Imports imports;

    ImportMetrics(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waaier.imports.unfinished", "imports that have not ended", List::size);
        gauge(
                registry,
                "waaier.imports.rows.left",
                "rows still to be done, of imports whose rows have been counted",
                jobs -> jobs.stream().mapToDouble(ImportMetrics::rowsLeft).sum());
    }

    private static double rowsLeft(ImportJob job) {
        return job.counts().read() - (double) job.counts().total(FileCounts::done);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<List<ImportJob>> value) {
        Gauge.builder(name, () -> measure(value)).description(what).register(registry);
    }

    private double measure(ToDoubleFunction<List<ImportJob>> value) {
        try {
            return value.applyAsDouble(imports.jobs().unfinished());
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
