package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TrajectoryComponent;
import org.jspecify.annotations.Nullable;

/**
 * A step that a promotion policy asks for.
 *
 * @param anyOf the kinds of step of which one must be taken, such as vacature or aanmelding; at least one
 * @param component the component that the step must be about; null for the whole, or whatever is not asked apart
 * @param outcome how it must have come out, null when that makes no difference
 * @param besidePrevious true when the step before it in the list may come later too, as theory and practice of one
 *     leertraject do; null when it may not
 * @param evidence whether evidence of it must be on record
 * @param grounds true when it must be on record who took it and why: reasons or evidence; null when not
 * @param daysAfterPrevious the fewest calendar days between the required step before it and this one; 0 to
 *     {@value #MAX_DAYS}
 * @param deciders who may take it, in the words in which it is recorded; empty when anybody may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequiredStep(
        List<PromotionStep> anyOf,
        @Nullable TrajectoryComponent component,
        @Nullable PromotionOutcome outcome,
        @Nullable Boolean besidePrevious,
        boolean evidence,
        @Nullable Boolean grounds,
        int daysAfterPrevious,
        List<String> deciders) {

    /** The longest waiting time: ten years. */
    public static final int MAX_DAYS = 3660;

    /** The most deciders that one step can have. */
    public static final int MAX_DECIDERS = 20;

    /** @throws IllegalArgumentException when a list or the waiting time is out of bounds */
    public RequiredStep {
        Required.all(anyOf, deciders);
        anyOf = List.copyOf(anyOf);
        deciders = List.copyOf(deciders);
        if (anyOf.isEmpty() || new HashSet<>(anyOf).size() < anyOf.size()) {
            throw new IllegalArgumentException("no kind of step, or one twice");
        }
        if (daysAfterPrevious < 0 || daysAfterPrevious > MAX_DAYS) {
            throw new IllegalArgumentException("a waiting time of less than 0 or more than " + MAX_DAYS + " days");
        }
        if (deciders.size() > MAX_DECIDERS) {
            throw new IllegalArgumentException("more than " + MAX_DECIDERS + " deciders");
        }
        deciders.forEach(Bounds::team);
    }

    /** A step about whatever, however it came out, after the one before it. */
    public RequiredStep(List<PromotionStep> anyOf, boolean evidence, int daysAfterPrevious, List<String> deciders) {
        this(anyOf, null, null, null, evidence, null, daysAfterPrevious, deciders);
    }

    /** Whether the step before it in the list may come later too. */
    public boolean standsBesidePrevious() {
        return Boolean.TRUE.equals(besidePrevious);
    }

    /** Whether it must be on record who took it and why. */
    public boolean asksGrounds() {
        return Boolean.TRUE.equals(grounds);
    }
}
