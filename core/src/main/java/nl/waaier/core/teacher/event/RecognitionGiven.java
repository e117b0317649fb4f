package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A role was recognised (erkenning); before entry it belongs to the next holding.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param from first day
 * @param until last day it is valid, null when without end
 * @param kind what kind
 * @param notes who gave it, on what evidence
 */
public record RecognitionGiven(
        TeacherId teacherId,
        BoardNumber boardNumber,
        Brin brin,
        String role,
        LocalDate from,
        @Nullable LocalDate until,
        RecognitionKind kind,
        Notes notes)
        implements CareerFact {

    /** @throws IllegalArgumentException when a text is out of its {@link Bounds}, or the period ends before it begins */
    public RecognitionGiven {
        Required.all(teacherId, boardNumber, brin, role, from, kind, notes);
        Bounds.role(role);
        Periods.requireOrder(from, until);
    }

    @Override
    public LocalDate effectiveDate() {
        return from;
    }
}
