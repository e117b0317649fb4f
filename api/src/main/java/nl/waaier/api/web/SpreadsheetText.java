package nl.waaier.api.web;

/** Text for CSV that people open in a spreadsheet. */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    public static String plain(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
