package nl.waaier.core.teacher.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said what she wants of her own development (ambitie).
 *
 * @param teacherId who
 * @param boardNumber whose member of staff
 * @param key of this ambition
 * @param date from which day
 * @param kind what kind
 * @param domain in which domain, null when it is in none or that is not told
 * @param role the code of the role that is wanted, null when it is none in particular
 * @param horizon by when, null when that is open
 * @param text in the own words, null where texts are not read
 * @param audience who may read it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmbitionExpressed(
        TeacherId teacherId,
        BoardNumber boardNumber,
        UUID key,
        LocalDate date,
        AmbitionKind kind,
        @Nullable CareerDomain domain,
        @Nullable String role,
        @Nullable LocalDate horizon,
        @Nullable PersonalText text,
        Audience audience)
        implements OwnFact {

    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when the role has not the form of a code, or the horizon lies before the day
     */
    public AmbitionExpressed {
        Required.all(teacherId, boardNumber, key, date, kind, audience);
        if (role != null) {
            Bounds.role(role);
        }
        Periods.requireOrder(date, horizon);
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}
