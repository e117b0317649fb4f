package nl.waaier.projections.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.rolemix.RoleMix;
import org.jspecify.annotations.Nullable;

/**
 * A coming day by what is recorded, and the same day by what is assumed besides. Counts only, no persons.
 *
 * @param planned functiemix by what is recorded
 * @param expected functiemix with what is assumed
 * @param scales expected minus planned, per scale that occurs in either, by label
 * @param plannedRoles role mix by what is recorded
 * @param expectedRoles role mix with what is assumed
 * @param cells expected minus planned, all sixteen combinations of domain and stage
 * @param retirement what came of the age of retirement, null when none was assumed
 */
public record Outlook(
        Functiemix planned,
        Functiemix expected,
        List<ScaleDifference> scales,
        RoleMix plannedRoles,
        RoleMix expectedRoles,
        List<CellDifference> cells,
        @Nullable Retirement retirement) {

    /**
     * One scale. A scale that nobody is on counts as nothing.
     *
     * @param scale the label
     * @param fte difference in fte
     * @param share difference of the shares in percentage points, one decimal
     */
    public record ScaleDifference(String scale, Fte fte, BigDecimal share) {}

    /**
     * One domain at one stage.
     *
     * @param domain the domain
     * @param stage the stage
     * @param teachers difference in teachers whose highest stage in the domain this is
     * @param holdings difference in role holdings
     */
    public record CellDifference(CareerDomain domain, CareerStage stage, int teachers, int holdings) {}

    /**
     * Who leaves by age.
     *
     * @param retired how many people leave before the day who would work on it otherwise
     * @param unknownAge how many people work on it of whom no birth date is known, and who are not assumed to leave
     */
    public record Retirement(int retired, int unknownAge) {}

    /**
     * Looks ahead.
     *
     * @param date the day
     * @param planned the staff of that day by what is recorded
     * @param assumed the staff of that day with what is assumed about some, before anybody retires
     * @param newcomers those among them who are not there yet, whose age nobody asks
     * @param age at which age people retire, null when that is not assumed
     * @param birthDates of whom they are known
     */
    public static Outlook of(
            LocalDate date,
            Staff planned,
            Staff assumed,
            Set<TeacherId> newcomers,
            @Nullable RetirementAge age,
            Map<TeacherId, LocalDate> birthDates) {
        if (age == null) {
            return of(date, planned, assumed, null);
        }
        Map<TeacherId, LocalDate> lastDays = age.lastDays(birthDates);
        lastDays.values().removeIf(lastDay -> !lastDay.isBefore(date));
        Staff expected = assumed.withoutRetired(lastDays);
        Set<TeacherId> retired = new HashSet<>(assumed.teachers());
        retired.removeAll(expected.teachers());
        Set<TeacherId> unknown = new HashSet<>(assumed.teachers());
        unknown.removeAll(birthDates.keySet());
        unknown.removeAll(newcomers);
        return of(date, planned, expected, new Retirement(retired.size(), unknown.size()));
    }

    private static Outlook of(LocalDate date, Staff planned, Staff expected, @Nullable Retirement retirement) {
        Functiemix before = Functiemix.of(date, planned.posts());
        Functiemix after = Functiemix.of(date, expected.posts());
        RoleMix rolesBefore = RoleMix.of(planned.members(), false);
        RoleMix rolesAfter = RoleMix.of(expected.members(), false);
        return new Outlook(
                before,
                after,
                scales(before, after),
                rolesBefore,
                rolesAfter,
                cells(rolesBefore.cells(), rolesAfter.cells()),
                retirement);
    }

    private static List<ScaleDifference> scales(Functiemix before, Functiemix after) {
        TreeMap<String, Long> tenThousandths = new TreeMap<>();
        after.scales().forEach(s -> tenThousandths.merge(s.scale(), s.fte().tenThousandths(), Long::sum));
        before.scales().forEach(s -> tenThousandths.merge(s.scale(), -s.fte().tenThousandths(), Long::sum));
        List<ScaleDifference> differences = new ArrayList<>(tenThousandths.size());
        tenThousandths.forEach((label, fte) -> differences.add(
                new ScaleDifference(label, new Fte(fte), share(after, label).subtract(share(before, label)))));
        return differences;
    }

    private static BigDecimal share(Functiemix mix, String label) {
        return mix.share(label).orElse(BigDecimal.ZERO.setScale(1));
    }

    /** Both have all combinations, in the same order. */
    private static List<CellDifference> cells(List<RoleMix.Cell> before, List<RoleMix.Cell> after) {
        List<CellDifference> differences = new ArrayList<>(before.size());
        for (int i = 0; i < before.size(); i++) {
            RoleMix.Cell from = before.get(i);
            RoleMix.Cell to = after.get(i);
            differences.add(new CellDifference(
                    from.domain(), from.stage(), to.teachers() - from.teachers(), to.holdings() - from.holdings()));
        }
        return differences;
    }
}
