package nl.waaier.api.importing;

/**
 * How many rows of one file were read, and what became of them. When an import is done, accepted and rejected rows
 * together are the rows read.
 *
 * @param read rows in the file, the header and empty lines aside
 * @param added accepted, and about something that was not on record
 * @param replaced accepted in the place of what was on record
 * @param unchanged accepted, and on record already
 * @param notYetTaken accepted by their form, but of a kind that is not taken in yet
 * @param rejected not taken in
 * @param warnings accepted with a warning
 */
public record FileCounts(
        long read, long added, long replaced, long unchanged, long notYetTaken, long rejected, long warnings) {

    /** Nothing. */
    public static final FileCounts ZERO = new FileCounts(0, 0, 0, 0, 0, 0, 0);

    /** Rows that were taken in, or would have been had they not been known. */
    public long accepted() {
        return added + replaced + unchanged + notYetTaken;
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
                notYetTaken + more.notYetTaken,
                rejected + more.rejected,
                warnings + more.warnings);
    }
}
