package nl.waaier.api.asking.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.rolemix.MixCells;
import nl.waaier.api.asking.wanted.WantedNumbers;
import nl.waaier.api.asking.wanted.WantedRoleAnswer;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.outlook.Outlook;
import nl.waaier.projections.outlook.OutlookQuestion;
import nl.waaier.projections.outlook.OutlookScope;
import nl.waaier.projections.rolemix.RoleMix;
import org.jspecify.annotations.Nullable;

/**
 * A coming day by what is recorded (planned), and by what is assumed besides (expected).
 *
 * @param board of which board
 * @param school of which school, null for a sector of the board
 * @param sector of which sector, null for a school; its role mix is that of the schools of this sector
 * @param referenceDate the day
 * @param knownOn as known at which moment, null for now
 * @param assumptions how many people something was assumed about
 * @param retirement what came of the age of retirement, null when none was assumed
 * @param functiemix teachers over scales, in fte
 * @param roleMix roles by domain and stage
 * @param wantedRoles roles that are wanted there on the day, by code; of a sector, those of the board as a whole too
 */
record OutlookAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable Sector sector,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        int assumptions,
        Outlook.@Nullable Retirement retirement,
        ExpectedFunctiemix functiemix,
        ExpectedRoleMix roleMix,
        List<ExpectedWantedRole> wantedRoles) {

    /**
     * The functiemix.
     *
     * @param planned by what is recorded
     * @param expected with what is assumed
     * @param differences expected minus planned, per scale
     */
    record ExpectedFunctiemix(Functiemix planned, Functiemix expected, List<Outlook.ScaleDifference> differences) {}

    /**
     * The role mix.
     *
     * @param planned by what is recorded
     * @param expected with what is assumed
     * @param differences expected minus planned, per domain and stage
     */
    record ExpectedRoleMix(RoleTotals planned, RoleTotals expected, List<ExpectedCell> differences) {}

    /**
     * A role mix in numbers.
     *
     * @param teachers distinct teachers who hold a role
     * @param cells domain by stage
     */
    record RoleTotals(int teachers, List<MixCells.Cell> cells) {}

    /**
     * The difference in one domain at one stage.
     *
     * @param domain the domain
     * @param stage the stage
     * @param teachers in teachers whose highest stage in the domain this is
     * @param holdings in role holdings
     */
    record ExpectedCell(CareerDomain domain, CareerStage stage, int teachers, int holdings) {}

    /**
     * A wanted role.
     *
     * @param wanted what is wanted
     * @param planned what there will be of it by what is recorded
     * @param expected what there will be of it with what is assumed
     * @param leansOnOneWhoLeaves whether one person is expected to hold it and nobody else, and leaves within a year of the
     *     day
     */
    record ExpectedWantedRole(
            WantedRoleAnswer wanted, WantedNumbers planned, WantedNumbers expected, boolean leansOnOneWhoLeaves) {}

    static OutlookAnswer of(OutlookQuestion question, int assumptions, LookedAhead ahead) {
        Outlook outlook = ahead.outlook();
        OutlookScope scope = question.scope();
        return new OutlookAnswer(
                scope.board(),
                scope.school(),
                scope.sector(),
                question.date(),
                question.knownOn(),
                assumptions,
                outlook.retirement(),
                new ExpectedFunctiemix(outlook.planned(), outlook.expected(), outlook.scales()),
                new ExpectedRoleMix(
                        totals(outlook.plannedRoles()),
                        totals(outlook.expectedRoles()),
                        outlook.cells().stream()
                                .map(c -> new ExpectedCell(c.domain(), c.stage(), c.teachers(), c.holdings()))
                                .toList()),
                ahead.wantedRoles().stream()
                        .map(role -> new ExpectedWantedRole(
                                WantedRoleAnswer.of(role.planned().wanted()),
                                WantedNumbers.all(role.planned()),
                                WantedNumbers.all(role.expected()),
                                role.expected().leansOnOneWhoLeaves()))
                        .toList());
    }

    private static RoleTotals totals(RoleMix mix) {
        return new RoleTotals(mix.teachers(), MixCells.shown(mix.cells()));
    }
}
