package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * That a participation council was heard was recorded wrongly: it no longer counts for any date. It stays in the history.
 *
 * @param boardNumber which board
 * @param code the code under which it was recorded
 * @param reason why, in words
 */
public record CouncilHearingWithdrawn(BoardNumber boardNumber, String code, PersonalText reason)
        implements CouncilEvent {

    /** @throws IllegalArgumentException when the code is out of its {@link Bounds} */
    public CouncilHearingWithdrawn {
        Required.all(boardNumber, code, reason);
        Bounds.target(code);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return null;
    }
}
