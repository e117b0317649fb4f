package nl.waaier.api.importing.job;

import java.util.Locale;

/** How an import stands. */
public enum JobState {
    /** Handed in, waiting for its turn. */
    QUEUED,
    /** Its rows are being sorted; nothing is recorded yet. */
    PARTITIONING,
    /** A full delivery is tried, to see how much it would withdraw; nothing is recorded yet. */
    WEIGHING,
    /** Rows are being worked through. */
    RUNNING,
    /** Every row is accepted or rejected. */
    DONE,
    /** Not taken in, or given up; what was committed stays. */
    FAILED,
    /** A full delivery that would withdraw more than anybody agreed to; nothing is recorded. */
    STOPPED,
    /** Left half-way; goes on where it was at the next start. */
    INTERRUPTED;

    /** The name in answers and in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing will happen to it any more. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == STOPPED;
    }
}
