package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;

/**
 * Somebody is a member of a team no more; whatever is played in it.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school
 * @param team the team by its name or its code, 1 to 100 characters; capitals and double spaces make no difference
 * @param lastDay last day as a member
 */
public record TeamLeft(TeacherId teacherId, BoardNumber boardNumber, Brin brin, String team, LocalDate lastDay)
        implements TeamFact {
    /**
     * @throws NullPointerException when something that must be told is missing
     * @throws IllegalArgumentException when a text is out of its {@link Bounds}
     */
    public TeamLeft {
        Required.all(teacherId, boardNumber, brin, team, lastDay);
        Bounds.team(team);
    }

    @Override
    public LocalDate effectiveDate() {
        return lastDay;
    }
}
