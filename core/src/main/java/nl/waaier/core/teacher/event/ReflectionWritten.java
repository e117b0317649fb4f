package nl.waaier.core.teacher.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked back on the own work and wrote about it (reflectie).
 *
 * @param teacherId who
 * @param boardNumber whose member of staff
 * @param key of this reflection
 * @param date on which day
 * @param role the code of the role that it is about, null when it is about none
 * @param angle from which side, null when that is not told
 * @param text in the own words, null where texts are not read
 * @param audience who may read it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReflectionWritten(
        TeacherId teacherId,
        BoardNumber boardNumber,
        UUID key,
        LocalDate date,
        @Nullable String role,
        @Nullable ReflectionAngle angle,
        @Nullable PersonalText text,
        Audience audience)
        implements OwnFact {

    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when the role has not the form of a code
     */
    public ReflectionWritten {
        Required.all(teacherId, boardNumber, key, date, audience);
        if (role != null) {
            Bounds.role(role);
        }
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}
