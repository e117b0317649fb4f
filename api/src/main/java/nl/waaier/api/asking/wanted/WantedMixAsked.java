package nl.waaier.api.asking.wanted;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.projections.outlook.RetirementAge;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Wanted roles beside held ones that are asked for.
 *
 * @param team of one team of a school, null for all
 * @param referenceDate on which date, past or coming; null for today
 * @param retirementYears at which age people are assumed to leave, 50 to 80; null when that is not assumed
 * @param retirementMonths 0 to 11 on top of the years, null for 0
 * @param knownOn as known at which moment, null for now
 * @param after what must be in it, null for whatever is
 */
record WantedMixAsked(
        @InPathWith("brin") @Nullable String team,
        @Nullable LocalDate referenceDate,
        @Nullable Integer retirementYears,
        @Nullable Integer retirementMonths,
        @Nullable Instant knownOn,
        @Nullable Position after)
        implements Question {

    @Override
    public void check(Scope scope, Faults faults) {
        if (retirementYears != null) {
            faults.guarded("retirementYears", this::age);
        } else if (retirementMonths != null) {
            faults.add(Fault.malformed("retirementMonths"));
        }
    }

    /** The age to retire at, null when none is assumed. */
    @Nullable
    RetirementAge age() {
        return retirementYears == null
                ? null
                : new RetirementAge(retirementYears, retirementMonths == null ? 0 : retirementMonths);
    }

    /** @throws nl.waaier.api.platform.problem.ForbiddenException when the date lies outside what an auditor audits */
    RoleMixQuestion of(Scope scope) {
        LocalDate date = scope.allowed(referenceDate == null ? scope.today() : referenceDate);
        return new RoleMixQuestion(
                scope.board(), scope.school(), team, false, date, knownOn, scope.organisation(knownOn));
    }
}
