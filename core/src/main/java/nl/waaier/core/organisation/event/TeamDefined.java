package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeamKind;
import org.jspecify.annotations.Nullable;

/**
 * A school has a team, or one that it has was changed.
 *
 * @param boardNumber which board
 * @param brin the school
 * @param team the team's code, unique in the school
 * @param name its name
 * @param kind what kind of team it is
 * @param from first day, null when it was always there
 * @param until last day, null while it goes on
 */
public record TeamDefined(
        BoardNumber boardNumber,
        Brin brin,
        String team,
        String name,
        TeamKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements OrganisationEvent {
    /** @throws NullPointerException when something that must be told is missing */
    public TeamDefined {
        Required.all(boardNumber, brin, team, name, kind);
    }

    @Override
    public @Nullable LocalDate effectiveDate() {
        return from;
    }
}
