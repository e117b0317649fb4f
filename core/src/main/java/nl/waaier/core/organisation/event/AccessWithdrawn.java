package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;

/**
 * Access was taken from somebody: at once, whatever is left of its day.
 *
 * @param boardNumber which board
 * @param grant which grant
 * @param from first day without it
 * @param by who withdrew it
 * @param reason why, in words
 */
public record AccessWithdrawn(BoardNumber boardNumber, GrantId grant, LocalDate from, AccountId by, PersonalText reason)
        implements BoardEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public AccessWithdrawn {
        Required.all(boardNumber, grant, from, by, reason);
    }

    @Override
    public LocalDate effectiveDate() {
        return from;
    }
}
