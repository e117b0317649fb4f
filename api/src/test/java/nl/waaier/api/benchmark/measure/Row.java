package nl.waaier.api.benchmark.measure;

/** A row of the performance table: measures, and adds lines. */
public interface Row {

    /** Its short name, by which it is asked for. */
    String name();

    /**
     * Measures on one pair of stores, for one size or over all of them, and adds lines.
     *
     * @throws Exception when something went wrong; the other rows are measured all the same
     */
    void measure(Run run) throws Exception;
}
