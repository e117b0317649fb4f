package nl.waaier.api.importing.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.platform.time.IsoTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and spreadsheets write it: {@code yyyy-MM-dd}, with midnight behind it if one likes, or day, month and year in an
 * order that only one date can be meant by. Which comes first, day or month, is never guessed.
 */
final class DeliveredDate {

    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?Z?$");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
    private static final int MONTHS = 12;
    /** Characters of a date, at most: what is no longer has no midnight behind it. */
    private static final int LONGEST = 10;

    private DeliveredDate() {}

    /** Whether it is a date by day and month as well as by month and day, and not the same one. */
    static boolean isAmbiguous(String value) {
        Matcher matcher = yearLast(value);
        if (!matcher.matches()) {
            return false;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        return first >= 1 && second >= 1 && first <= MONTHS && second <= MONTHS && first != second;
    }

    /** The date, null when it is none or could be read in two ways. */
    static @Nullable LocalDate read(String value) {
        try {
            Matcher matcher = yearLast(value);
            if (!matcher.matches()) {
                return IsoTime.date(withoutMidnight(value));
            }
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(3));
            int day = second > MONTHS ? second : first;
            int month = second > MONTHS ? first : second;
            return isAmbiguous(value) ? null : IsoTime.date("%s-%02d-%02d".formatted(matcher.group(4), month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Matcher yearLast(String value) {
        return YEAR_LAST.matcher(withoutMidnight(value));
    }

    private static String withoutMidnight(String value) {
        return value.length() <= LONGEST ? value : MIDNIGHT.matcher(value).replaceFirst("");
    }
}
