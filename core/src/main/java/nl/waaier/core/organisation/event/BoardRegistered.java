package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A board became known, or is known by another name from now on.
 *
 * @param boardNumber which board
 * @param name its name
 * @param effectiveDate first day on which it holds, null for all dates
 */
public record BoardRegistered(
        BoardNumber boardNumber, String name, @Nullable LocalDate effectiveDate) implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public BoardRegistered {
        Required.all(boardNumber, name);
    }
}
