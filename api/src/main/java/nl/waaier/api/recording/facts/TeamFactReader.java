package nl.waaier.api.recording.facts;

import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;

/** Reads a fact about somebody's membership of a team; tells every fault at once. A team that the school has is kept by its code. */
final class TeamFactReader {

    private final Person person;
    private final Organisation organisation;
    private final Faults faults = new Faults();

    TeamFactReader(Person person, Organisation organisation) {
        this.person = person;
        this.organisation = organisation;
    }

    TeacherFact join(FactBody.TeamJoin body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String team = faults.readRequired("team", body.team(), Bounds::team);
        faults.required("joinDate", body.joinDate());
        faults.check();
        return new TeamJoined(
                person.id(),
                person.board(),
                Faults.present(brin),
                code(Faults.present(brin), Faults.present(team)),
                Faults.present(body.joinDate()));
    }

    TeacherFact exit(FactBody.TeamExit body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String team = faults.readRequired("team", body.team(), Bounds::team);
        faults.required("lastDay", body.lastDay());
        faults.check();
        return new TeamLeft(
                person.id(),
                person.board(),
                Faults.present(brin),
                code(Faults.present(brin), Faults.present(team)),
                Faults.present(body.lastDay()));
    }

    private String code(Brin brin, String called) {
        return organisation.team(brin, called).map(Team::code).orElse(called);
    }
}
