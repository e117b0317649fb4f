package nl.waaier.api.asking.rolemix;

import java.util.List;
import java.util.function.Predicate;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.projections.rolemix.RoleMix;
import org.jspecify.annotations.Nullable;

/** The numbers of a role mix, as they are told. */
public final class MixCells {

    private MixCells() {}

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

    /** Teachers only, of some: at one stage also those have holdings who are counted at a higher one. */
    static List<Cell> told(List<RoleMix.Cell> cells, Predicate<RoleMix.Cell> told) {
        return cells.stream()
                .map(c -> new Cell(c.domain(), c.stage(), told.test(c) ? c.teachers() : null, null))
                .toList();
    }
}
