package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A role was entered (toelating).
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param domain the role's domain at that time
 * @param level where it is played, null when not told
 * @param team team, section or department by its own name, 1 to 100 characters, null when none
 * @param entryDate first day in the role
 * @param stage the stage at entry; people enter at any stage
 * @param entryKind how the teacher got in, null when not told
 * @param notes who decided, and so on
 */
public record RoleEntered(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String role,
        CareerDomain domain,
        @Nullable RoleLevel level,
        @Nullable String team,
        LocalDate entryDate,
        CareerStage stage,
        @Nullable EntryKind entryKind,
        Notes notes)
        implements CareerFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public RoleEntered {
        Required.all(teacherId, boardNumber, role, domain, entryDate, stage, notes);
        Bounds.role(role);
        if (team != null) {
            Bounds.team(team);
        }
    }

    @Override
    public LocalDate effectiveDate() {
        return entryDate;
    }
}
