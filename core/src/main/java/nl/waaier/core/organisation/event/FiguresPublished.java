package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;

/**
 * The board published the figures of a reference date, as known at the moment of recording: from then on totals of that date
 * are told to those who may not see persons.
 *
 * @param boardNumber which board
 * @param referenceDate of which date
 */
public record FiguresPublished(BoardNumber boardNumber, LocalDate referenceDate) implements BoardEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public FiguresPublished {
        Required.all(boardNumber, referenceDate);
    }

    @Override
    public LocalDate effectiveDate() {
        return referenceDate;
    }
}
