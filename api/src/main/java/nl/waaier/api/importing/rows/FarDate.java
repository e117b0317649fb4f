package nl.waaier.api.importing.rows;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates by which payroll systems say that there is no last day, such as {@code 9999-12-31} and {@code 2199-12-31}. */
final class FarDate {

    private static final int FIRST_YEAR = 2100;

    /** The year first or last, maybe with midnight after it; which is the day and which the month does not matter. */
    private static final Pattern DATE = Pattern.compile(
            "(?:(\\d{4})([-/.]?)\\d{2}\\2\\d{2}|\\d{1,2}([-/.])\\d{1,2}\\3(\\d{4}))(?:[T ]00:00(?::00(?:\\.0{1,9})?)?)?");

    private FarDate() {}

    static boolean isWritten(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() && Integer.parseInt(date.group(1) == null ? date.group(4) : date.group(1)) >= FIRST_YEAR;
    }
}
