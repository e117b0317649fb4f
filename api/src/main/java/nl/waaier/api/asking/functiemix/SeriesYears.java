package nl.waaier.api.asking.functiemix;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.api.asking.questions.SchoolDays;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Which years a series has. */
final class SeriesYears {

    /** No board's figures go back further. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2199;

    private static final int MAX_YEARS = 40;
    private static final int DEFAULT_YEARS = 10;

    private SeriesYears() {}

    /**
     * The reference dates of a series: as asked, else the last ten. To an auditor, what is not asked for ends and begins
     * inside the period of the audit.
     *
     * @param fromYear first year, null for the default
     * @param untilYear last year, null for the default
     * @param latest the last reference date before or on today
     * @param faults gets one when the years are out of bounds; then there are no dates
     */
    static List<LocalDate> of(
            Caller caller, @Nullable Integer fromYear, @Nullable Integer untilYear, LocalDate latest, Faults faults) {
        int until = untilYear == null ? lastYear(caller, latest) : untilYear;
        int from = fromYear == null ? firstYear(caller, until) : fromYear;
        if (from < FIRST_YEAR || until > LAST_YEAR || until < from || until - from >= MAX_YEARS) {
            faults.add(
                    new Fault(
                            "fromYear",
                            "out-of-bounds",
                            "De reeks begint niet voor 1990, eindigt niet na 2199, loopt vooruit en telt hoogstens 40 jaren.",
                            "The series does not begin before 1990 nor end after 2199, runs forward and has at most 40 years."));
            return List.of();
        }
        return IntStream.rangeClosed(from, until)
                .mapToObj(SchoolDays::referenceDate)
                .toList();
    }

    /** The year of the last reference date, to an auditor the last one inside the period of the audit. */
    static int lastYear(Caller caller, LocalDate latest) {
        LocalDate end = caller.until();
        if (end == null || !end.isBefore(latest)) {
            return latest.getYear();
        }
        LocalDate ofThatYear = SchoolDays.referenceDate(end.getYear());
        return ofThatYear.isAfter(end) ? end.getYear() - 1 : end.getYear();
    }

    /** Never after the last year: where a period has no reference date at all, that is for the access rules to refuse. */
    private static int firstYear(Caller caller, int until) {
        int first = Math.max(FIRST_YEAR, until - DEFAULT_YEARS + 1);
        LocalDate begin = caller.from();
        if (begin == null) {
            return first;
        }
        LocalDate ofThatYear = SchoolDays.referenceDate(begin.getYear());
        int inside = ofThatYear.isBefore(begin) ? begin.getYear() + 1 : begin.getYear();
        return Math.min(until, Math.max(first, inside));
    }
}
