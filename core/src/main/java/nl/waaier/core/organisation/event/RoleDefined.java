package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RoleLevel;
import org.jspecify.annotations.Nullable;

/**
 * The board extended its catalogue of roles, or changed a role in it.
 *
 * @param boardNumber which board
 * @param role the role's code
 * @param dutchName what users see
 * @param englishName the same in English
 * @param domain the domain it belongs to
 * @param level where it is usually played, null when that varies
 * @param lastDay last day on which it may be entered, null while it may
 * @param effectiveDate first day on which it holds, null for all dates
 */
public record RoleDefined(
        BoardNumber boardNumber,
        String role,
        String dutchName,
        String englishName,
        CareerDomain domain,
        @Nullable RoleLevel level,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate effectiveDate)
        implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public RoleDefined {
        Required.all(boardNumber, role, dutchName, englishName, domain);
    }
}
