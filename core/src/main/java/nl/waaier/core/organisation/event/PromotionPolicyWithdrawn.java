package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;

/**
 * A promotion policy was recorded wrongly and never held. It stays in the history.
 *
 * @param boardNumber which board
 * @param effectiveDate the day from which the withdrawn policy was said to hold
 * @param reason why
 */
public record PromotionPolicyWithdrawn(BoardNumber boardNumber, LocalDate effectiveDate, PersonalText reason)
        implements OrganisationEvent {

    /** @throws NullPointerException when something is missing */
    public PromotionPolicyWithdrawn {
        Required.all(boardNumber, effectiveDate, reason);
    }
}
