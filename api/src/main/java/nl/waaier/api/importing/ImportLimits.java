package nl.waaier.api.importing;

/**
 * How much one import may bring.
 *
 * @param bytes all files together, unpacked
 * @param ratio unpacked bytes per packed byte, over a whole zip
 * @param entries entries in a zip, or files in a folder
 * @param rows rows in all files together
 * @param schools rows of organisatie.csv
 * @param rowsPerPerson rows about one person
 * @param listed rejected rows that are kept for the report, and as many warnings and changes; the others are only counted
 */
public record ImportLimits(long bytes, int ratio, int entries, long rows, int schools, int rowsPerPerson, int listed) {

    /** What fits the whole country, with room to spare. */
    public static final ImportLimits DEFAULT = new ImportLimits(1L << 30, 200, 1_000, 20_000_000, 50_000, 400, 250_000);

    /** The same with another number of bytes. */
    public ImportLimits withBytes(long other) {
        return new ImportLimits(other, ratio, entries, rows, schools, rowsPerPerson, listed);
    }
}
