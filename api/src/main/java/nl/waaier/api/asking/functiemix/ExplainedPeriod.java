package nl.waaier.api.asking.functiemix;

import java.time.LocalDate;
import nl.waaier.api.asking.questions.SchoolDays;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Between which two reference dates a functiemix is explained.
 *
 * @param from the first
 * @param until the second, later than the first
 */
record ExplainedPeriod(LocalDate from, LocalDate until) {

    /**
     * As asked, else the last two times that it was 1 October; to an auditor the last of them lies inside the period of the
     * audit.
     *
     * @param from the first date, null for the last 1 October before the second
     * @param until the second date, null for the last 1 October
     * @param latest the last 1 October before or on today
     */
    static ExplainedPeriod of(
            Caller caller, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate latest, Faults faults) {
        LocalDate second = until == null ? SchoolDays.referenceDate(SeriesYears.lastYear(caller, latest)) : until;
        LocalDate first = from == null ? referenceDateBefore(second) : from;
        if (!first.isBefore(second)) {
            faults.add(new Fault(
                    "until",
                    "out-of-bounds",
                    "De tweede peildatum moet na de eerste liggen.",
                    "The second reference date must be after the first."));
        }
        return new ExplainedPeriod(first, second);
    }

    private static LocalDate referenceDateBefore(LocalDate date) {
        LocalDate ofThatYear = SchoolDays.referenceDate(date.getYear());
        return ofThatYear.isBefore(date) ? ofThatYear : ofThatYear.minusYears(1);
    }
}
