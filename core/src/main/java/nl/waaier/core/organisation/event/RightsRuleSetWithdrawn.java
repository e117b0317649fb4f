package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A rule set of basic rights was recorded wrongly: it no longer holds for any date.
 *
 * @param boardNumber which board
 * @param code the code under which it was adopted
 * @param reason why, in words
 */
public record RightsRuleSetWithdrawn(BoardNumber boardNumber, String code, PersonalText reason)
        implements OrganisationEvent {

    /** @throws IllegalArgumentException when the code is out of its {@link Bounds} */
    public RightsRuleSetWithdrawn {
        Required.all(boardNumber, code, reason);
        Bounds.target(code);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
