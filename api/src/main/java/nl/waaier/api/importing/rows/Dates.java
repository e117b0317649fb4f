package nl.waaier.api.importing.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates written {@code yyyy-MM-dd}, and nothing else, by hand: hundreds of thousands of them per import. */
final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Dates() {}

    /** The date, or null when the text is none from 1900 to 2199. */
    static @Nullable LocalDate parse(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
