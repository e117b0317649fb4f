package nl.waaier.api.asking.promotion;

import java.time.LocalDate;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Of which days promotions are asked for.
 *
 * @param from first day, null for no bound
 * @param until last day, null for no bound
 */
record AuditPeriod(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Adds a fault when a period that is asked for ends before it begins. */
    static void check(@Nullable LocalDate from, @Nullable LocalDate until, Faults faults) {
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Fault(
                    "until",
                    "before-from",
                    "De periode eindigt voordat zij begint.",
                    "The period ends before it begins."));
        }
    }

    /**
     * As asked. To an auditor, what is not asked for is the period of the audit, and what is asked for lies in it.
     *
     * @throws nl.waaier.api.platform.problem.ForbiddenException when a day lies outside the period of the audit
     */
    static AuditPeriod of(Scope scope, @Nullable LocalDate from, @Nullable LocalDate until) {
        Caller caller = scope.caller();
        LocalDate first = from == null ? caller.from() : scope.allowed(from);
        LocalDate last = until == null ? caller.until() : scope.allowed(until);
        return new AuditPeriod(first, last);
    }

    /**
     * The date up to which something under way has lasted: as asked, else today, but to an auditor no later than the last day
     * of the audit.
     *
     * @throws nl.waaier.api.platform.problem.ForbiddenException when the date asked for lies outside the period of the audit
     */
    static LocalDate referenceDate(Scope scope, @Nullable LocalDate asked) {
        return asked == null ? scope.lastShown() : scope.allowed(asked);
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
