package nl.waaier.projections.promotion;

import java.time.LocalDate;
import nl.waaier.core.promotion.Finding;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * Something about a trajectory that is not in order.
 *
 * @param rule which rule it breaks
 * @param step the kind of step that it is about; the missing one, where one is missing
 * @param component the component of that step, null when it is about the whole
 * @param date the day of the step with which it was broken; of a missing step that of the first one after it
 * @param explained whether it was recorded with that step why the policy was left
 */
public record TrajectoryFlag(
        Rule rule, PromotionStep step, @Nullable TrajectoryComponent component, LocalDate date, boolean explained) {

    static TrajectoryFlag of(Finding finding) {
        return new TrajectoryFlag(
                finding.rule(),
                finding.step(),
                finding.component(),
                finding.at().date(),
                finding.isExplained());
    }
}
