package nl.waaier.core.teacher.event;

import nl.waaier.core.shared.Brin;

/** A fact about somebody's membership of a team. */
public sealed interface TeamFact extends TeacherFact permits TeamJoined, TeamLeft {

    /** The school that the team is of. */
    Brin brin();

    /** The team by its name or its code, 1 to 100 characters. */
    String team();
}
