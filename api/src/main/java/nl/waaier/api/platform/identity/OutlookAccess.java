package nl.waaier.api.platform.identity;

import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.DevelopmentFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look ahead with what; by what changes in the answer nobody learns more than {@link Access} lets them see. */
@Component
public final class OutlookAccess {

    private final Access access;

    OutlookAccess(Access access) {
        this.access = access;
    }

    /**
     * The caller looks ahead with people leaving at a given age. By asking for one age after another one would learn when
     * somebody was born and on which scale, so that only those may who see the persons behind a functiemix.
     *
     * @throws ForbiddenException to all others
     */
    public void requireRetirementAge(Caller caller) {
        if (!access.maySeePersonsInFunctiemix(caller)) {
            throw access.totalsOnly(
                    caller,
                    "Met een pensioenleeftijd rekenen kan alleen wie de personen achter de functiemix mag zien.",
                    "Only those who may see the persons behind a functiemix can reckon with an age of retirement.");
        }
    }

    /**
     * The caller looks ahead and assumes something about persons who have a file; asked before anybody is looked up. How
     * the answer changes tells about them.
     *
     * @param school the one school that is looked at, null for the board
     * @throws ForbiddenException when the caller may not see the persons behind the role mix there
     */
    public void requireAssumptions(Caller caller, @Nullable Brin school) {
        if (!(school == null ? access.maySeePersonsOfBoard(caller) : access.maySeePersonsAt(caller, school))) {
            throw assumption(caller);
        }
    }

    /**
     * The caller, whom {@link #requireAssumptions} let through, assumes this fact. About an arbeidsrelatie it would tell
     * the salary scale.
     *
     * @throws ForbiddenException to a schoolleider, unless it is about a role at an own school
     */
    public void requireAssumption(Caller caller, TeacherFact fact) {
        switch (fact) {
            case CareerFact career -> requireAssumedAt(caller, career.brin());
            case TeamFact team -> requireAssumedAt(caller, team.brin());
            case AppointmentFact appointment -> requireAssumedScale(caller);
            case PromotionStepTaken step -> requireAssumedScale(caller);
            // Nobody assumes what somebody else wants, and nothing that is looked ahead to follows from a basic right.
            case DevelopmentFact development -> throw assumption(caller);
        }
    }

    private static void requireAssumedAt(Caller caller, @Nullable Brin school) {
        if (caller.role() == UserRole.SCHOOLLEIDER
                && (school == null || !caller.schools().contains(school))) {
            throw Access.otherSchool();
        }
    }

    private void requireAssumedScale(Caller caller) {
        if (!access.maySeePersonsInFunctiemix(caller)) {
            throw assumption(caller);
        }
    }

    private ForbiddenException assumption(Caller caller) {
        return access.totalsOnly(
                caller,
                "Uw rol geeft geen recht op deze aanname over een persoon.",
                "Your role gives no right to this assumption about a person.");
    }
}
