package nl.waaier.api.asking.rolemix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.projections.rolemix.RoleMix;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out numbers so small that they point at persons, and one more in the same domain where a single one left out
 * could be worked out from the others.
 */
public final class SmallCells {

    private SmallCells() {}

    /**
     * One domain at one stage.
     *
     * @param domain the domain
     * @param stage the stage
     * @param teachers distinct teachers whose highest stage in the domain this is; null when left out
     * @param holdings role holdings at this stage; null when left out
     */
    public record Cell(
            CareerDomain domain,
            CareerStage stage,
            @Nullable Integer teachers,
            @Nullable Integer holdings) {}

    /** All numbers, for those who may see persons. */
    public static List<Cell> shown(List<RoleMix.Cell> cells) {
        return cells.stream()
                .map(c -> new Cell(c.domain(), c.stage(), c.teachers(), c.holdings()))
                .toList();
    }

    /** The numbers that do not point at persons. */
    public static List<Cell> suppressed(List<RoleMix.Cell> cells) {
        List<Cell> result = new ArrayList<>();
        for (CareerDomain domain : CareerDomain.values()) {
            List<RoleMix.Cell> row =
                    cells.stream().filter(c -> c.domain() == domain).toList();
            List<RoleMix.Cell> hidden =
                    new ArrayList<>(row.stream().filter(SmallCells::isSmall).toList());
            if (hidden.size() == 1) {
                row.stream()
                        .filter(c -> !isSmall(c) && c.holdings() > 0)
                        .min(Comparator.comparingInt(RoleMix.Cell::teachers))
                        .ifPresent(hidden::add);
            }
            row.forEach(c -> result.add(
                    hidden.contains(c)
                            ? new Cell(c.domain(), c.stage(), null, null)
                            : new Cell(c.domain(), c.stage(), c.teachers(), c.holdings())));
        }
        return result;
    }

    private static boolean isSmall(RoleMix.Cell cell) {
        return cell.holdings() > 0
                && (cell.teachers() < Access.SMALLEST_SHOWN || cell.holdings() < Access.SMALLEST_SHOWN);
    }
}
