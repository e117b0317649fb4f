package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A wanted role was recorded wrongly, or is wanted no more: it no longer holds for any date.
 *
 * @param boardNumber which board
 * @param code the code under which it was wanted
 * @param reason why, in words
 */
public record WantedRoleWithdrawn(BoardNumber boardNumber, String code, PersonalText reason)
        implements WantedRoleEvent {

    /** @throws IllegalArgumentException when the code is out of its {@link Bounds} */
    public WantedRoleWithdrawn {
        Required.all(boardNumber, code, reason);
        Bounds.target(code);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
