package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;

/**
 * Somebody became a member of a team (team, sectie, afdeling or project) of a school.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school
 * @param team the team by its name or its code, 1 to 100 characters; capitals and double spaces make no difference
 * @param joinDate first day as a member
 */
public record TeamJoined(TeacherId teacherId, BoardNumber boardNumber, Brin brin, String team, LocalDate joinDate)
        implements TeamFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public TeamJoined {
        Required.all(teacherId, boardNumber, brin, team, joinDate);
        Bounds.team(team);
    }

    @Override
    public LocalDate effectiveDate() {
        return joinDate;
    }
}
