package nl.waaier.api.platform.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads dates and moments as the API writes them, and nothing that merely looks like them. */
public final class IsoTime {

    /** Where days begin and end. */
    public static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    /** Teachers' careers lie within these years; anything else is a mistake, and some stores cannot hold it. */
    public static final int FIRST_YEAR = 1900;

    /** The last of them. */
    public static final int LAST_YEAR = 2199;

    // The API writes capitals; java.time would read a small t and z too.
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9T:.Z+-]{1,36}");

    private IsoTime() {}

    /**
     * A calendar day, such as {@code 2024-08-01}.
     *
     * @throws DateTimeException when it is not one, or not between {@value #FIRST_YEAR} and {@value #LAST_YEAR}
     */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        requireYear(date.getYear());
        return date;
    }

    /**
     * A moment with any offset, such as {@code 2024-08-01T09:30:00+02:00}.
     *
     * @throws DateTimeException when it is not one, or not between {@value #FIRST_YEAR} and {@value #LAST_YEAR}
     */
    public static Instant moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            throw new DateTimeException("not a moment");
        }
        OffsetDateTime moment = OffsetDateTime.parse(text);
        requireYear(moment.getYear());
        return moment.toInstant();
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("not between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }
}
