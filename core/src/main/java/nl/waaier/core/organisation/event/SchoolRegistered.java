package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A school of the board became known, or what is known of it changed.
 *
 * @param boardNumber which board
 * @param brin which school
 * @param name its name
 * @param sector its sector; a BRIN has one, forever
 * @param municipality the town it is in, null when unknown
 * @param randstad whether it counts as Randstad for the agreed targets, null when unknown
 * @param effectiveDate first day on which it holds, null for all dates
 */
public record SchoolRegistered(
        BoardNumber boardNumber,
        Brin brin,
        String name,
        Sector sector,
        @Nullable String municipality,
        @Nullable Boolean randstad,
        @Nullable LocalDate effectiveDate)
        implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public SchoolRegistered {
        Required.all(boardNumber, brin, name, sector);
    }
}
