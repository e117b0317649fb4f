package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * That a school has a last day was recorded wrongly: it goes on. It stays in the history.
 *
 * @param boardNumber which board
 * @param brin which school
 * @param reason why
 */
public record SchoolClosingWithdrawn(BoardNumber boardNumber, Brin brin, PersonalText reason)
        implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public SchoolClosingWithdrawn {
        Required.all(boardNumber, brin, reason);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
