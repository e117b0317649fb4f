package nl.waaier.api.importing.report;

/**
 * How many rows of one file were read, and what became of them. When an import is done, accepted and rejected rows
 * together are the rows read.
 *
 * @param read rows in the file, the header and empty lines aside
 * @param added accepted, and about something that was not on record
 * @param replaced accepted in the place of what was on record
 * @param unchanged accepted, and on record already
 * @param rejected not taken in
 * @param warnings accepted with a warning
 */
public record FileCounts(long read, long added, long replaced, long unchanged, long rejected, long warnings) {

    /** Nothing. */
    public static final FileCounts ZERO = new FileCounts(0, 0, 0, 0, 0, 0);

    /** Rows that were taken in, or would have been had they not been known. */
    public long accepted() {
        return added + replaced + unchanged;
    }

    /** Rows whose fate is known. */
    public long done() {
        return accepted() + rejected;
    }

    FileCounts plus(FileCounts more) {
        return new FileCounts(
                read + more.read,
                added + more.added,
                replaced + more.replaced,
                unchanged + more.unchanged,
                rejected + more.rejected,
                warnings + more.warnings);
    }
}
