package nl.waaier.api.importing.source;

/**
 * How much of a delivery is read.
 *
 * @param bytes all files together, unpacked
 * @param ratio unpacked bytes per packed byte, over a whole zip
 * @param entries entries in a zip, or files in a folder
 */
public record SourceLimits(long bytes, int ratio, int entries) {

    /** 1 GB, 200 times, 1,000 entries. */
    public static final SourceLimits DEFAULT = new SourceLimits(1L << 30, 200, 1_000);
}
