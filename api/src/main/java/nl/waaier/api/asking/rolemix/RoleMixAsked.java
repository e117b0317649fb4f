package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.recording.Position;
import nl.waaier.projections.rolemix.PlayedIn;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A role mix that is asked for.
 *
 * @param team of one team of a school, by its name or code; null for all
 * @param in {@code team} for the roles played in that team only, null for all that its members hold at the school
 * @param referenceDate on which date, null for today
 * @param knownOn as known at which moment, null for now
 * @param after what must be in it, null for whatever is
 */
record RoleMixAsked(
        @InPathWith("brin") @Nullable String team,
        @InPathWith("brin") @Nullable PlayedIn in,
        @Nullable LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Position after)
        implements Question {

    @Override
    public void check(Scope scope, Faults faults) {
        if (in != null && team == null) {
            faults.add(Fault.required("team"));
        }
    }

    /** The same of the whole school. */
    RoleMixAsked withoutTeam() {
        return new RoleMixAsked(null, null, referenceDate, knownOn, after);
    }

    /**
     * The published figures that are asked for, by somebody who may not see persons.
     *
     * @throws ForbiddenException when they were not published, or a team is asked for
     */
    Publication published(Scope scope) {
        if (team != null) {
            throw scope.totalsOnly(
                    "Cijfers van een team gaan over zo weinig mensen dat ze over een van hen vertellen. Uw rol krijgt de"
                            + " cijfers van de hele school.",
                    "Figures of a team are about so few people that they tell of one of them. Your role is told those of the"
                            + " whole school.");
        }
        return scope.published(referenceDate, knownOn);
    }

    /** @throws ForbiddenException when the date lies outside what an auditor audits, or the team is another than a teamleider's */
    RoleMixQuestion of(Scope scope) {
        scope.requireHolders(team);
        LocalDate date = scope.allowed(referenceDate == null ? scope.today() : referenceDate);
        return new RoleMixQuestion(
                scope.board(), scope.school(), team, in != null, date, knownOn, scope.organisation(knownOn));
    }
}
