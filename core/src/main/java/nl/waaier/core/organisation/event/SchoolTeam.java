package nl.waaier.core.organisation.event;

import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;

/**
 * One team of one school.
 *
 * @param school the school
 * @param team the team's name or code there, at most {@value Bounds#MAX_TEAM} characters
 */
public record SchoolTeam(Brin school, String team) {

    /** @throws IllegalArgumentException when the team is out of its {@link Bounds} */
    public SchoolTeam {
        Required.all(school, team);
        Bounds.team(team);
    }
}
