package nl.waaier.api.importing.files;

import java.util.Locale;

/** The name of a column, as people and spreadsheets write it. */
public final class ColumnName {

    private static final int MAX_SHOWN = 40;

    private ColumnName() {}

    /** In small letters, without marks that nobody sees and with one plain space where white space stands. */
    public static String plain(String name) {
        return name.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** A name from a file that may hold anything, for a report. */
    public static String shown(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}_. \\[\\]()-]", "?");
        return safe.length() > MAX_SHOWN ? safe.substring(0, MAX_SHOWN) : safe;
    }
}
