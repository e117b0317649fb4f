package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;

/**
 * The board agreed which role it wants to be held, or agreed something else in the place of what it wanted under the same
 * code.
 *
 * @param boardNumber which board
 * @param wanted what is wanted
 */
public record WantedRoleAgreed(BoardNumber boardNumber, WantedRole wanted) implements WantedRoleEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public WantedRoleAgreed {
        Required.all(boardNumber, wanted);
    }

    @Override
    public LocalDate effectiveDate() {
        return wanted.from();
    }
}
