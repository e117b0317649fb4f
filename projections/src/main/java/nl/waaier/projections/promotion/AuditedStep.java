package nl.waaier.projections.promotion;

import java.time.Instant;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/**
 * A step of a trajectory as an audit sees it.
 *
 * @param number the fact's number in the teacher's stream
 * @param step what was recorded
 * @param recordedAt the moment it was recorded
 * @param daysSincePrevious calendar days since the step before it, null for the first
 */
public record AuditedStep(
        long number,
        PromotionStepTaken step,
        Instant recordedAt,
        @Nullable Long daysSincePrevious) {}
