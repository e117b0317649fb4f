package nl.waaier.api.asking.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.ledger.RightsStatement;
import nl.waaier.projections.ledger.RightsStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of somebody's basic right in a school year. */
@RestController
@Tag(
        name = "basisrecht",
        description =
                "Het basisrecht in uren en euro's per schooljaar. The basic right in hours and euros per school year.")
class RightsController {

    private final RightsStatements statements;
    private final Access access;

    RightsController(RightsStatements statements, Access access) {
        this.statements = statements;
        this.access = access;
    }

    /**
     * An account that is asked for.
     *
     * @param schoolYear which school year, null for the one that the reference date is in
     * @param referenceDate on which day, null for today
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record RightsAsked(
            @Nullable SchoolYear schoolYear,
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements Question {}

    @GetMapping({"/v1/teachers/{teacherId}/rights", "/v1/me/rights"})
    @ShowsPersons(ShownAs.BASIC_RIGHT)
    @Operation(
            summary = "Het basisrecht van een leraar, of mijn eigen, in een schooljaar",
            description =
                    "What somebody has a right to in a school year in hours and euros for the own development, what was"
                            + " spent, carried over and lapsed, and what is left. To others than the person it is not told"
                            + " what for before the year is over.")
    RightsAnswer rights(Scope scope, RightsAsked asked) {
        boolean own = scope.person().id().equals(scope.caller().teacher());
        access.requireRights(scope.caller(), own);
        LocalDate date = scope.allowed(asked.referenceDate() == null ? scope.today() : asked.referenceDate());
        SchoolYear year = asked.schoolYear() == null ? SchoolYear.of(date) : asked.schoolYear();
        RightsStatement statement = statements.of(
                scope.board(),
                scope.person().id(),
                year,
                date,
                asked.knownOn(),
                scope.organisation(asked.knownOn()).rights());
        return RightsAnswer.of(
                scope.person().id(),
                scope.name(),
                statement,
                asked.knownOn(),
                own || scope.today().isAfter(year.lastDay()));
    }
}
