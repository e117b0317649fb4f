package nl.waaier.api.benchmark.audit;

import java.time.Duration;
import java.util.Arrays;

/**
 * What came of one way to keep the history.
 *
 * @param name whose
 * @param changesPerSecond recorded, one transaction each
 * @param settled from the last change until it can be asked
 * @param p50 of the question
 * @param p99 of the question
 * @param tables bytes of the tables in PostgreSQL, with indexes
 * @param elsewhere bytes kept elsewhere for this question
 * @param elsewhereAll bytes kept elsewhere for all questions
 */
record Measured(
        String name,
        double changesPerSecond,
        Duration settled,
        Duration p50,
        Duration p99,
        long tables,
        long elsewhere,
        long elsewhereAll) {

    /** The time that so many percent of the times do not exceed. */
    static Duration percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)]);
    }
}
