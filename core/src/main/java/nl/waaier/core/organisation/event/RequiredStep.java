package nl.waaier.core.organisation.event;

import java.util.HashSet;
import java.util.List;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Required;

/**
 * A step that a promotion policy asks for.
 *
 * @param anyOf the kinds of step of which one must be taken, such as vacature or aanmelding; at least one
 * @param evidence whether evidence of it must be on record
 * @param daysAfterPrevious the fewest calendar days between the required step before it and this one; 0 to
 *     {@value #MAX_DAYS}
 * @param deciders who may take it, in the words in which it is recorded; empty when anybody may
 */
public record RequiredStep(List<PromotionStep> anyOf, boolean evidence, int daysAfterPrevious, List<String> deciders) {

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
}
