package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * The board set for how long a role rests: who is back at the school within these days goes on in the role.
 *
 * @param boardNumber which board
 * @param days calendar days after the last day of work at the school, 0 to 366
 */
public record RoleRestSet(BoardNumber boardNumber, int days) implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public RoleRestSet {
        Required.all(boardNumber);
    }

    /** For all dates: how long a role rests is one question, whenever it is asked. */
    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
