package nl.waaier.api.asking.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.projections.outlook.RetirementAge;
import org.jspecify.annotations.Nullable;

/**
 * How one looks ahead.
 *
 * @param referenceDate the day looked at, today or a coming one
 * @param knownOn as known at which moment, null for now
 * @param retirementAge at which age people are assumed to leave, null when that is not assumed
 * @param assumptions what is assumed besides, one per person, at most {@value #MAX_ASSUMPTIONS}; null for nothing
 */
record OutlookBody(
        @Nullable LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable AgeBody retirementAge,
        @Nullable List<@Nullable AssumptionBody> assumptions) {

    /** Most assumptions of one question. */
    static final int MAX_ASSUMPTIONS = 500;

    /**
     * An age. Whoever reaches it on or before the day looked at leaves on the last day of the month of reaching it.
     *
     * @param years 50 to 80
     * @param months 0 to 11 on top, null for 0
     */
    record AgeBody(@Nullable Integer years, @Nullable Integer months) {}

    /**
     * What is assumed about one person.
     *
     * @param teacherId who, null for somebody new
     * @param label tells somebody new apart from others who are; only then, and not kept
     * @param facts what is recorded about this person in one's thoughts, in this order and in the form of recording by
     *     hand; 1 to {@value #MAX_FACTS}
     */
    record AssumptionBody(
            @Nullable String teacherId,
            @Nullable String label,
            @Nullable List<@Nullable FactBody> facts) {

        /** Most facts of one assumption. */
        static final int MAX_FACTS = 50;
    }

    /** Whether something is assumed about somebody who has a file. */
    boolean isAboutPersons() {
        return assumptions != null
                && assumptions.stream().anyMatch(assumption -> assumption != null && assumption.teacherId() != null);
    }

    /** The age to retire at, if one is assumed. */
    @Nullable
    RetirementAge age(Faults faults) {
        if (retirementAge == null) {
            return null;
        }
        Integer years = faults.required("retirementAge.years", retirementAge.years());
        int months = retirementAge.months() == null ? 0 : retirementAge.months();
        if (years == null) {
            return null;
        }
        try {
            return new RetirementAge(years, months);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.malformed("retirementAge"));
            return null;
        }
    }

    /** The day looked at; a fault when it is missing, or past. */
    @Nullable
    LocalDate date(LocalDate today, Faults faults) {
        LocalDate date = faults.required("referenceDate", referenceDate);
        if (date != null && date.isBefore(today)) {
            faults.add(new Fault(
                    "referenceDate",
                    "not-coming",
                    "Vooruitkijken kan vanaf vandaag; deze dag is voorbij.",
                    "One looks ahead from today on; this day is past."));
        }
        return date;
    }
}
