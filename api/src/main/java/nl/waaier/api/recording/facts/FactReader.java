package nl.waaier.api.recording.facts;

import nl.waaier.api.platform.person.Person;
import nl.waaier.core.organisation.Organisation;

/** Reads the fact that a body describes, about one person of one board; each kind has a reader that is used once. */
public final class FactReader {

    private final Person person;
    private final Organisation organisation;

    /**
     * Reads facts about somebody.
     *
     * @param person about whom
     * @param organisation the board's schools and roles, in which a fact must fit
     */
    public FactReader(Person person, Organisation organisation) {
        this.person = person;
        this.organisation = organisation;
    }

    AppointmentFactReader appointment() {
        return new AppointmentFactReader(person, organisation);
    }

    CareerFactReader career() {
        return new CareerFactReader(person, organisation);
    }

    TeamFactReader team() {
        return new TeamFactReader(person, organisation);
    }

    OwnFactReader own() {
        return new OwnFactReader(person);
    }

    RightsFactReader right() {
        return new RightsFactReader(person);
    }

    TrajectoryStepReader trajectory() {
        return new TrajectoryStepReader(person);
    }
}
