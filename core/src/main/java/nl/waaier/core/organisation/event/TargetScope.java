package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * For which of a board's schools something was agreed: one school; or a sector; or in a sector the schools that count as
 * Randstad, or those that do not.
 *
 * @param sector all schools of this sector, null when one school is meant
 * @param school one school, null when a sector is meant
 * @param randstad only the sector's schools with this flag, null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetScope(
        @Nullable Sector sector,
        @Nullable Brin school,
        @Nullable Boolean randstad) {

    /** @throws IllegalArgumentException unless it is a sector, with a flag or without, or else a school */
    public TargetScope {
        if ((sector == null) == (school == null) || (randstad != null && sector == null)) {
            throw new IllegalArgumentException("neither a sector nor a school, or both");
        }
    }
}
