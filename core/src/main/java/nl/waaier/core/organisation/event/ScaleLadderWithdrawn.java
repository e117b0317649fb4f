package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A ladder of scales was recorded wrongly, or the board has it no more: it no longer holds for any date.
 *
 * @param boardNumber which board
 * @param ladder the ladder's code
 * @param reason why
 */
public record ScaleLadderWithdrawn(BoardNumber boardNumber, String ladder, PersonalText reason)
        implements OrganisationEvent {

    /** @throws IllegalArgumentException when the code is out of its {@link Bounds} */
    public ScaleLadderWithdrawn {
        Required.all(boardNumber, ladder, reason);
        Bounds.target(ladder);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
