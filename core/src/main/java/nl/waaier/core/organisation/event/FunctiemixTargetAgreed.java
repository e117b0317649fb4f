package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * The board agreed what its functiemix should become, or agreed something else in the place of an earlier target with the
 * same code.
 *
 * @param boardNumber which board
 * @param target the target's code, kebab-case, at most 60 characters
 * @param scope for which schools
 * @param from first day of the period, null when it has no beginning
 * @param until last day of the period, null when it is open
 * @param shares what should be reached
 * @param baselineDate reference date from which growth is counted, null when none was agreed
 * @param agreedWith with whom, such as {@code PMR} or {@code vakbonden}; never a person; null when not told
 */
public record FunctiemixTargetAgreed(
        BoardNumber boardNumber,
        String target,
        TargetScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        TargetShares shares,
        @Nullable LocalDate baselineDate,
        @Nullable String agreedWith)
        implements TargetEvent {

    /** @throws IllegalArgumentException when a text is out of its {@link Bounds} */
    public FunctiemixTargetAgreed {
        Required.all(boardNumber, target, scope, shares);
        Bounds.target(target);
        if (agreedWith != null) {
            Bounds.plainText(agreedWith);
        }
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return from;
    }
}
