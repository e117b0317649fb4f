package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;

/**
 * A participation council was heard, or it was told otherwise what it came to under the same code.
 *
 * @param boardNumber which board
 * @param hearing about what, and what the council came to
 */
public record CouncilHeard(BoardNumber boardNumber, CouncilHearing hearing) implements CouncilEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public CouncilHeard {
        Required.all(boardNumber, hearing);
    }

    @Override
    public LocalDate effectiveDate() {
        return hearing.from();
    }
}
