package nl.waaier.api.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/**
 * Keeps the sample board from ageing. Its files were written in school year 2026/27. In a later one all that came after the summer
 * of 2022 moves on by as many whole years; what came before stays, since it is tied to days of the country's, such as those on
 * which scales were renamed. No two days change places, so that what was true stays true. What must lie near today is written
 * by how far from today it lies.
 *
 * @param today the day of the first start
 */
record SampleDates(LocalDate today) {

    private static final int WRITTEN_IN = 2026;
    private static final LocalDate LAST_FIXED = LocalDate.of(2022, Month.JULY, 31);

    /** What is near today in braces; else a day; else a year, in the reference of a trajectory or behind a month. */
    private static final Pattern TIME = Pattern.compile("\\{(?<near>[^}]+)}"
            + "|(?<day>(?<=^|;)\\d{4}-\\d{2}-\\d{2}(?=;|$))"
            + "|(?<year>(?<=;)20\\d{2}(?=-L)|(?<=(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
            + "|november|december) )20\\d{2})");

    /** A day of the files, as it is now. */
    LocalDate moved(LocalDate day) {
        return day.isAfter(LAST_FIXED) ? day.plusYears(years()) : day;
    }

    private int years() {
        int schoolYear = today.getMonthValue() < Month.AUGUST.getValue() ? today.getYear() - 1 : today.getYear();
        return Math.max(0, schoolYear - WRITTEN_IN);
    }

    /** A row of the files, as it is now. */
    String row(String written) {
        return TIME.matcher(written).replaceAll(found -> {
            if (found.group("near") != null) {
                return near(found.group("near"));
            }
            if (found.group("day") != null) {
                return moved(LocalDate.parse(found.group())).toString();
            }
            int year = Integer.parseInt(found.group());
            return String.valueOf(year > LAST_FIXED.getYear() ? year + years() : year);
        });
    }

    /** So many days from today, on a day on which people are at school; the first of this month; or this year. */
    private String near(String word) {
        return switch (word) {
            case "jaar" -> String.valueOf(today.getYear());
            case "maand" -> today.withDayOfMonth(1).toString();
            default -> onWeekday(today.plusDays(Integer.parseInt(word))).toString();
        };
    }

    private static LocalDate onWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
