package nl.waaier.api.promotion;

import java.time.LocalDate;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Of which days promotions are asked for.
 *
 * @param from first day, null for no bound
 * @param until last day, null for no bound
 */
record AuditPeriod(@Nullable LocalDate from, @Nullable LocalDate until) {

    /**
     * As asked. To an auditor, what is not asked for is the period of the audit, and what is asked for lies in it.
     *
     * @throws nl.waaier.api.problem.InvalidRequestException when it ends before it begins
     * @throws nl.waaier.api.problem.ForbiddenException when a day lies outside the period of the audit
     */
    static AuditPeriod of(Access access, Caller caller, @Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate first = from == null ? caller.from() : from;
        LocalDate last = until == null ? caller.until() : until;
        if (from != null && until != null && until.isBefore(from)) {
            Faults faults = new Faults();
            faults.add(new Fault(
                    "until",
                    "before-from",
                    "De periode eindigt voordat zij begint.",
                    "The period ends before it begins."));
            faults.check();
        }
        if (first != null) {
            access.requireReferenceDate(caller, first);
        }
        if (last != null) {
            access.requireReferenceDate(caller, last);
        }
        return new AuditPeriod(first, last);
    }

    /**
     * The date up to which something under way has lasted: as asked, else today, but to an auditor no later than the last day
     * of the audit.
     *
     * @throws nl.waaier.api.problem.ForbiddenException when the date asked for lies outside the period of the audit
     */
    static LocalDate referenceDate(Access access, Caller caller, @Nullable LocalDate asked, LocalDate today) {
        if (asked != null) {
            access.requireReferenceDate(caller, asked);
            return asked;
        }
        LocalDate end = caller.until();
        return end != null && end.isBefore(today) ? end : today;
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
