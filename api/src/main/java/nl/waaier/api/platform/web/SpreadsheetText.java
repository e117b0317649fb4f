package nl.waaier.api.platform.web;

/** Text for CSV that people open in a spreadsheet. */
public final class SpreadsheetText {

    /** The last four are the wide forms of the first four, which some spreadsheets read alike. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    public static String plain(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
