package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A target was recorded wrongly, or the agreement was dropped: it no longer holds for any date.
 *
 * @param boardNumber which board
 * @param target the target's code
 * @param reason why, in words
 */
public record FunctiemixTargetWithdrawn(BoardNumber boardNumber, String target, PersonalText reason)
        implements TargetEvent {

    /** @throws IllegalArgumentException when the code is out of its {@link Bounds} */
    public FunctiemixTargetWithdrawn {
        Required.all(boardNumber, target, reason);
        Bounds.target(target);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
