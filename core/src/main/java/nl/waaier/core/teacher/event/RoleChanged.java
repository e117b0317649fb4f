package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A role is played at another level or in another team: other terms, not another role.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param changeDate first day on which the new terms hold
 * @param level where it is played from then on, null when not told
 * @param team team, section or department by its own name from then on, 1 to 100 characters, null when none
 * @param notes who decided, and so on
 */
public record RoleChanged(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String role,
        LocalDate changeDate,
        @Nullable RoleLevel level,
        @Nullable String team,
        Notes notes)
        implements CareerFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public RoleChanged {
        Required.all(teacherId, boardNumber, role, changeDate, notes);
        Bounds.role(role);
        if (team != null) {
            Bounds.team(team);
        }
    }

    @Override
    public LocalDate effectiveDate() {
        return changeDate;
    }
}
