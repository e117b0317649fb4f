package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * Which school years are asked for.
 *
 * @param first the first of them
 * @param last the last of them
 */
record SchoolYears(SchoolYear first, SchoolYear last) {

    /** No board's figures go back further. */
    private static final SchoolYear EARLIEST = new SchoolYear(1990);

    private static final int MAX_YEARS = 40;
    private static final int DEFAULT_YEARS = 10;

    /**
     * As asked, else the last ten, the present one included. To an auditor, what is not asked for lies whole in the period of
     * the audit.
     *
     * @param faults gets one when the years are out of bounds
     */
    static SchoolYears of(Scope scope, @Nullable SchoolYear from, @Nullable SchoolYear until, Faults faults) {
        SchoolYear end = until == null ? lastYear(scope.caller(), scope.today()) : until;
        SchoolYear begin = from == null ? firstYear(scope.caller(), end) : from;
        if (begin.compareTo(EARLIEST) < 0
                || end.compareTo(begin) < 0
                || end.firstYear() - begin.firstYear() >= MAX_YEARS) {
            faults.add(new Fault(
                    "fromSchoolYear",
                    "out-of-bounds",
                    "De reeks begint niet voor 1990/1991, loopt vooruit en telt hoogstens 40 schooljaren.",
                    "The series does not begin before 1990/1991, runs forward and has at most 40 school years."));
        }
        return new SchoolYears(begin, end);
    }

    boolean contains(SchoolYear year) {
        return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
    }

    /**
     * The same years, which the caller may be told about.
     *
     * @throws nl.waaier.api.platform.problem.ForbiddenException when they do not lie in the period of an auditor's audit
     */
    SchoolYears allowed(Scope scope) {
        scope.allowed(first.firstDay());
        scope.allowed(last.lastDay());
        return this;
    }

    private static SchoolYear lastYear(Caller caller, LocalDate today) {
        SchoolYear present = SchoolYear.of(today);
        LocalDate until = caller.until();
        if (until == null || !present.lastDay().isAfter(until)) {
            return present;
        }
        SchoolYear ofThatDay = SchoolYear.of(until);
        return ofThatDay.lastDay().equals(until) ? ofThatDay : ofThatDay.plus(-1);
    }

    /** Never after the last: where a period has no whole school year, that is for the access rules to refuse. */
    private static SchoolYear firstYear(Caller caller, SchoolYear last) {
        SchoolYear first = last.firstYear() - DEFAULT_YEARS < EARLIEST.firstYear()
                ? EARLIEST // Without reckoning back: before the year 1000 there are no school years.
                : last.plus(1 - DEFAULT_YEARS);
        LocalDate from = caller.from();
        if (from == null) {
            return first;
        }
        SchoolYear ofThatDay = SchoolYear.of(from);
        SchoolYear inside = ofThatDay.firstDay().equals(from) ? ofThatDay : ofThatDay.plus(1);
        SchoolYear begin = later(first, inside);
        return begin.compareTo(last) > 0 ? last : begin;
    }

    private static SchoolYear later(SchoolYear one, SchoolYear other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
