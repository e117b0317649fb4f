package nl.waaier.core.teacher.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * An ambition is one no longer. It is read by whoever may read the ambition.
 *
 * @param teacherId whose
 * @param boardNumber whose member of staff
 * @param key of the ambition
 * @param date on which day
 * @param outcome what became of it
 * @param text in the own words, null when nothing was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmbitionClosed(
        TeacherId teacherId,
        BoardNumber boardNumber,
        UUID key,
        LocalDate date,
        AmbitionOutcome outcome,
        @Nullable PersonalText text)
        implements OwnFact {

    /** @throws NullPointerException when something that must be told is missing */
    public AmbitionClosed {
        Required.all(teacherId, boardNumber, key, date, outcome);
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }

    @Override
    public @Nullable Audience audience() {
        return null;
    }

    @Override
    public @Nullable String role() {
        return null;
    }
}
