package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * That a participation council was heard, and what it came to.
 *
 * @param code the board's own, kebab-case, at most {@value Bounds#MAX_TARGET} characters
 * @param subject about what
 * @param council which council
 * @param right in what right
 * @param outcome what it came to
 * @param heardOn the day on which it said so
 * @param from first day on which that counts
 * @param until last day, null when it is open
 * @param evidence where it can be read, such as minutes; null when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouncilHearing(
        String code,
        CouncilSubject subject,
        CouncilKind council,
        CouncilRight right,
        CouncilOutcome outcome,
        LocalDate heardOn,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable PersonalText evidence) {

    /** @throws IllegalArgumentException when the code is out of its {@link Bounds} */
    public CouncilHearing {
        Required.all(code, subject, council, right, outcome, heardOn, from);
        Bounds.target(code);
    }

    /** Whether it began to count on a date or before, ended since or not. */
    public boolean beganBy(LocalDate date) {
        return !from.isAfter(date);
    }

    /** Whether it counts on a date; first and last day included. */
    public boolean inForceOn(LocalDate date) {
        return beganBy(date) && (until == null || !date.isAfter(until));
    }
}
