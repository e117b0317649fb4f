package nl.waaier.core.team;

import nl.waaier.core.shared.Rule;

/** What a fact about a team must keep. */
public enum TeamRule implements Rule {
    /** A member of a team works at its school on that day. */
    TEAM_NEEDS_APPOINTMENT(
            "Op deze datum is er geen lopende arbeidsrelatie bij de school van dit team.",
            "There is no active appointment at the school of this team on this date."),
    /** A team is joined once at a time. */
    TEAM_JOINED_ONCE(
            "Deze persoon is op deze datum al lid van dit team.", "Already a member of this team on this date."),
    /** Who leaves a team was a member of it. */
    TEAM_NOT_JOINED("Deze persoon is op deze datum geen lid van dit team.", "Not a member of this team on this date.");

    private final String dutch;
    private final String english;

    TeamRule(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
