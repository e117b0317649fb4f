package nl.waaier.api.importing;

/** Is told how far an import is. Called from the thread that works, after every transaction. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {};

    /**
     * The rows of the delivery are being sorted.
     *
     * @param bytes bytes read so far
     * @param total bytes in all files, as far as is known
     */
    default void reading(long bytes, long total) {}

    /**
     * Rows of a full delivery are being tried, to see how much it would withdraw.
     *
     * @param rows rows whose fate is known
     * @param total rows read
     */
    default void weighing(long rows, long total) {}

    /**
     * Rows are being worked through.
     *
     * @param rows rows whose fate is known and committed
     * @param total rows read
     */
    default void working(long rows, long total) {}
}
