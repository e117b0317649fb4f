package nl.waaier.projections.outlook;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which coming day of which part of a board, as known when.
 *
 * @param scope which part of the board
 * @param date the day
 * @param knownOn as known at which moment, null for now
 * @param organisation the board as known then
 */
public record OutlookQuestion(
        OutlookScope scope, LocalDate date, @Nullable Instant knownOn, Organisation organisation) {

    /** Which arbeidsrelaties it is about. */
    FunctiemixQuestion posts() {
        return new FunctiemixQuestion(scope.board(), scope.school(), scope.sector(), knownOn);
    }

    /** Whose roles it is about; of a sector, those of the whole board. */
    RoleMixQuestion roles() {
        return new RoleMixQuestion(scope.board(), scope.school(), null, false, date, knownOn, organisation);
    }
}
