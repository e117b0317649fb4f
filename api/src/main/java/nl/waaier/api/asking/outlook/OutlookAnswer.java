package nl.waaier.api.asking.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.asking.rolemix.SmallCells;
import nl.waaier.api.asking.rolemix.StaffNumbers;
import nl.waaier.api.asking.wanted.WantedNumbers;
import nl.waaier.api.asking.wanted.WantedRoleAnswer;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.outlook.ExpectedRole;
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
     * The role mix. To those who may not see persons here, a number that is small in what is recorded is null everywhere:
     * a few assumed people would make it large enough to be shown.
     *
     * @param planned by what is recorded
     * @param expected with what is assumed
     * @param differences expected minus planned, per domain and stage
     */
    record ExpectedRoleMix(RoleTotals planned, RoleTotals expected, List<ExpectedCell> differences) {}

    /**
     * A role mix in numbers.
     *
     * @param teachers distinct teachers who hold a role; null where it would give a small number away
     * @param cells domain by stage
     */
    record RoleTotals(@Nullable Integer teachers, List<SmallCells.Cell> cells) {}

    /**
     * The difference in one domain at one stage.
     *
     * @param domain the domain
     * @param stage the stage
     * @param teachers in teachers whose highest stage in the domain this is; null when left out
     * @param holdings in role holdings; null when left out
     */
    record ExpectedCell(
            CareerDomain domain,
            CareerStage stage,
            @Nullable Integer teachers,
            @Nullable Integer holdings) {}

    /**
     * A wanted role. To those who may not see persons here, numbers are left out as in the comparison of wanted roles, and
     * what is left out of what is recorded is left out everywhere.
     *
     * @param wanted what is wanted
     * @param planned what there will be of it by what is recorded
     * @param expected what there will be of it with what is assumed
     * @param leansOnOneWhoLeaves whether one person is expected to hold it and nobody else, and leaves within a year of the
     *     day; null for those who may not see persons here
     */
    record ExpectedWantedRole(
            WantedRoleAnswer wanted,
            WantedNumbers planned,
            WantedNumbers expected,
            @Nullable Boolean leansOnOneWhoLeaves) {}

    /** For those who may see the persons behind the role mix. */
    static OutlookAnswer shown(OutlookQuestion question, int assumptions, LookedAhead ahead) {
        Outlook outlook = ahead.outlook();
        ExpectedRoleMix roles = new ExpectedRoleMix(
                totals(outlook.plannedRoles()),
                totals(outlook.expectedRoles()),
                outlook.cells().stream()
                        .map(c -> new ExpectedCell(c.domain(), c.stage(), c.teachers(), c.holdings()))
                        .toList());
        return of(
                question,
                assumptions,
                outlook,
                roles,
                ahead.wantedRoles().stream()
                        .map(role -> new ExpectedWantedRole(
                                WantedRoleAnswer.of(role.planned().wanted()),
                                WantedNumbers.all(role.planned()),
                                WantedNumbers.all(role.expected()),
                                role.expected().leansOnOneWhoLeaves()))
                        .toList());
    }

    /** @param wanted every role that the board wants on the day, shown or not */
    static OutlookAnswer suppressed(
            OutlookQuestion question, int assumptions, LookedAhead ahead, List<WantedRole> wanted) {
        return of(
                question,
                assumptions,
                ahead.outlook(),
                suppressed(ahead.outlook()),
                ahead.wantedRoles().stream()
                        .map(role -> suppressed(role, wanted))
                        .toList());
    }

    private static ExpectedWantedRole suppressed(ExpectedRole role, List<WantedRole> wanted) {
        WantedNumbers planned = WantedNumbers.withoutSmall(role.planned(), wanted);
        return new ExpectedWantedRole(
                WantedRoleAnswer.of(role.planned().wanted()),
                planned,
                WantedNumbers.all(role.expected()).toldIn(planned),
                null);
    }

    private static OutlookAnswer of(
            OutlookQuestion question,
            int assumptions,
            Outlook outlook,
            ExpectedRoleMix roles,
            List<ExpectedWantedRole> wanted) {
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
                roles,
                wanted);
    }

    private static RoleTotals totals(RoleMix mix) {
        return new RoleTotals(mix.teachers(), SmallCells.shown(mix.cells()));
    }

    private static ExpectedRoleMix suppressed(Outlook outlook) {
        Integer teachers = StaffNumbers.suppressed(outlook.plannedRoles()).teachers();
        List<SmallCells.Cell> planned =
                SmallCells.suppressed(outlook.plannedRoles().cells());
        List<SmallCells.Cell> all = SmallCells.shown(outlook.expectedRoles().cells());
        List<SmallCells.Cell> expected = new ArrayList<>(all.size());
        List<ExpectedCell> differences = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            SmallCells.Cell cell = planned.get(i);
            Outlook.CellDifference difference = outlook.cells().get(i);
            boolean hidden = cell.teachers() == null;
            expected.add(hidden ? cell : all.get(i));
            differences.add(new ExpectedCell(
                    cell.domain(),
                    cell.stage(),
                    hidden ? null : Integer.valueOf(difference.teachers()),
                    hidden ? null : Integer.valueOf(difference.holdings())));
        }
        return new ExpectedRoleMix(
                new RoleTotals(teachers, planned),
                new RoleTotals(
                        teachers == null
                                ? null
                                : Integer.valueOf(outlook.expectedRoles().teachers()),
                        expected),
                differences);
    }
}
