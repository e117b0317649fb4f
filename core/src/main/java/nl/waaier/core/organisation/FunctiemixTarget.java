package nl.waaier.core.organisation;

import java.time.LocalDate;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a board agreed that the functiemix of some of its schools should become.
 *
 * @param code kebab-case, at most {@value Bounds#MAX_TARGET} characters
 * @param scope for which schools
 * @param from first day of the period, null when it has no beginning
 * @param until last day of the period, null when it is open
 * @param shares what should be reached
 * @param baselineDate reference date from which growth is counted, null when none was agreed
 * @param agreedWith with whom, never a person, at most {@value Bounds#MAX_PLAIN_TEXT} characters; null when not told
 */
public record FunctiemixTarget(
        String code,
        TargetScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        TargetShares shares,
        @Nullable LocalDate baselineDate,
        @Nullable String agreedWith) {

    /** @throws IllegalArgumentException when a text does not have its form */
    public FunctiemixTarget {
        Required.all(code, scope, shares);
        Bounds.target(code);
        if (agreedWith != null) {
            Bounds.plainText(agreedWith);
        }
    }

    /** The same for a school that took the place of its own; null where it is for a sector. */
    FunctiemixTarget at(@Nullable Brin successor) {
        return new FunctiemixTarget(
                code,
                new TargetScope(scope.sector(), successor, scope.randstad()),
                from,
                until,
                shares,
                baselineDate,
                agreedWith);
    }

    /** Whether it holds on a date; first and last day included. */
    public boolean inForceOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }
}
