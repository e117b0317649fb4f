package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A school has a last day, and maybe another took its place on the day after: roles, teams, targets, wanted roles and promotion
 * trajectories go on there. The last one about a school holds.
 *
 * @param boardNumber which board
 * @param brin which school
 * @param lastDay its last day
 * @param successor which school took its place, null when none did
 */
public record SchoolClosed(
        BoardNumber boardNumber,
        Brin brin,
        LocalDate lastDay,
        @Nullable Brin successor) implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public SchoolClosed {
        Required.all(boardNumber, brin, lastDay);
    }

    @Override
    public LocalDate effectiveDate() {
        return lastDay;
    }
}
