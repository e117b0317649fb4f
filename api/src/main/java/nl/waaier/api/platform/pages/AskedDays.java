package nl.waaier.api.platform.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.time.IsoTime;

/** Days as people type them on a page. */
public final class AskedDays {

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("d-M-uuuu", "nl"), form("uuuu-M-d", "nl"), form("d MMMM uuuu", "nl"), form("d MMMM uuuu", "en"));

    private AskedDays() {}

    /**
     * A day: {@code 29-11-2026}, with slashes, points or spaces for hyphens, {@code 2026-11-29}, or with the month in words. A year has
     * four digits.
     *
     * @throws DateTimeException when it is none of these, or not between {@value IsoTime#FIRST_YEAR} and
     *     {@value IsoTime#LAST_YEAR}
     */
    public static LocalDate day(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        String hyphens = text.replaceAll("[/.]|(?<=[0-9]) (?=[0-9])", "-");
        for (DateTimeFormatter form : FORMS) {
            try {
                return IsoTime.date(LocalDate.parse(hyphens, form).toString());
            } catch (DateTimeException other) {
                // Perhaps it has the next form.
            }
        }
        throw new DateTimeException("not a day");
    }

    /**
     * The moment of knowing that somebody asks for: the end of a day in the Netherlands, or a moment as the API writes it.
     *
     * @throws DateTimeException when it is neither
     */
    public static Instant known(String typed) {
        String text = typed.strip();
        return text.indexOf('T') > 0 ? IsoTime.moment(text) : endOf(day(text));
    }

    /** What is told of a field with something that is no day, in words of the page. */
    public static Fault unreadable(String field) {
        return new Fault(
                field,
                "malformed",
                "Dit is geen dag die hier kan. Schrijf een dag zoals 29-11-2026.",
                "This is no day that can be here. Write a day such as 29-11-2026.");
    }

    /** The last moment of a day in the Netherlands. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(IsoTime.NETHERLANDS).toInstant().minusMillis(1);
    }

    private static DateTimeFormatter form(String pattern, String language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.of(language))
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
