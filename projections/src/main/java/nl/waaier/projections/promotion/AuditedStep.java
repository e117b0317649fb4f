package nl.waaier.projections.promotion;

import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * A step of a trajectory as an audit sees it.
 *
 * @param recorded the step as it stands on record
 * @param daysSincePrevious calendar days since the step before it, null for the first
 */
public record AuditedStep(
        RecordedFact<PromotionStepTaken> recorded, @Nullable Long daysSincePrevious) {
    /** What was recorded. */
    public PromotionStepTaken step() {
        return recorded.fact();
    }
}
