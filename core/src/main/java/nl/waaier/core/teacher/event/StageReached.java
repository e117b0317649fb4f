package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a role reached a stage in it (fase).
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param date first day at the stage
 * @param stage the stage
 * @param notes who decided, and so on
 */
public record StageReached(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String role,
        LocalDate date,
        CareerStage stage,
        Notes notes)
        implements CareerFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public StageReached {
        Required.all(teacherId, boardNumber, role, date, stage, notes);
        Bounds.role(role);
    }

    @Override
    public LocalDate effectiveDate() {
        return date;
    }
}
