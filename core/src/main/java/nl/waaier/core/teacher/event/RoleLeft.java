package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A role was left (einde).
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param lastDay last day in the role
 * @param notes the remark says why
 */
public record RoleLeft(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String role,
        LocalDate lastDay,
        Notes notes) implements CareerFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public RoleLeft {
        Required.all(teacherId, boardNumber, role, lastDay, notes);
        Bounds.role(role);
    }

    @Override
    public LocalDate effectiveDate() {
        return lastDay;
    }
}
