package nl.waaier.api.platform.identity;

import java.util.Set;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may record what, by hand or by import; asked as {@link Access} is, which tells who may see it. */
@Component
public final class RecordingAccess {

    private final Access access;

    RecordingAccess(Access access) {
        this.access = access;
    }

    /**
     * Whether the caller may record something about somebody; what, and about whom, is for the questions below. Until the council
     * consented nobody but HR opens a file, to read or to record.
     */
    public boolean mayRecord(Caller caller) {
        return recordsByRole(caller) && access.maySeeOthers(caller);
    }

    /**
     * The caller wants to record something about somebody; asked before anything is looked up, so that who may never
     * record is not told who works here.
     *
     * @throws ForbiddenException unless the caller is HR, or a schoolleider of a board whose council consented
     */
    public void requireRecording(Caller caller) {
        if (!recordsByRole(caller)) {
            throw new ForbiddenException();
        }
        access.requireOthers(caller);
    }

    private static boolean recordsByRole(Caller caller) {
        return caller.role() == UserRole.SCHOOLLEIDER || caller.role() == UserRole.HR;
    }

    /**
     * The caller wants to record, replace or retract a fact. Both the wrong fact and what replaces it are to be asked for.
     *
     * @throws NotFoundException when the fact is about a person of another board
     * @throws ForbiddenException unless the caller is HR, a schoolleider with a fact about a role, a team or a basic right at an own school, or one that the person records
     */
    public void requireRecording(Caller caller, BoardNumber board, TeacherFact fact) {
        access.requireBoard(caller, board);
        switch (fact) {
            case CareerFact career -> requireRecordingCareer(caller, career.brin());
            case TeamFact team -> requireRecordingCareer(caller, team.brin());
            case AppointmentFact appointment -> requireHr(caller);
            case PromotionStepTaken step -> requireHr(caller);
            // Whose hand it is, the core asks.
            case OwnFact own -> {}
            case RightSpent spent -> {}
            case ConsentGiven consent -> {}
            case ActivityAssigned assigned -> requireRecordingCareer(caller, assigned.brin());
            case LapseAgreed agreed -> requireRecordingCareer(caller, agreed.brin());
        }
    }

    /** Of which schools the caller, whom {@link #requireRecording(Caller)} let through, records roles, teams and basic rights; null for all. */
    public @Nullable Set<Brin> schoolsOfRecording(Caller caller) {
        return caller.role() == UserRole.SCHOOLLEIDER ? caller.schools() : null;
    }

    /** Whether the caller records arbeidsrelaties and promotions. */
    public boolean mayRecordAppointments(Caller caller) {
        return caller.role() == UserRole.HR;
    }

    /**
     * The caller wants to change the own board's catalogue of roles.
     *
     * @throws ForbiddenException unless the caller is HR
     */
    public void requireCatalogue(Caller caller) {
        requireHr(caller);
    }

    /**
     * The caller wants to tell of a school of the own board, or of its last day.
     *
     * @throws ForbiddenException unless the caller is HR
     */
    public void requireSchools(Caller caller) {
        requireHr(caller);
    }

    /**
     * The caller wants to change for how long a role rests at the own board.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requireRoleRest(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to tell of a team of a school, or to change one.
     *
     * @throws ForbiddenException unless the caller is HR, or schoolleider of that school
     */
    public void requireTeams(Caller caller, Brin school) {
        requireRecordingCareer(caller, school);
    }

    /** Whether the caller may record what the own board agreed about its functiemix, and what promotions take at it. */
    public boolean mayAgree(Caller caller) {
        return caller.role() == UserRole.BESTUUR || caller.role() == UserRole.HR;
    }

    /**
     * The caller wants to publish the figures of the own board.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requirePublishing(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to record or withdraw that a participation council was heard by the own board.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requireCouncilHearings(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to record or withdraw what the own board agreed about its functiemix.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requireTargets(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to record or withdraw a wanted role; asked before what is sent is looked at.
     *
     * @throws ForbiddenException unless the caller is the bestuur, HR or a schoolleider
     */
    public void requireWantedRoles(Caller caller) {
        if (caller.role() != UserRole.SCHOOLLEIDER) {
            requireBestuurOrHr(caller);
        }
    }

    /**
     * The caller, whom {@link #requireWantedRoles} let through, records this wanted role.
     *
     * @param school where it is wanted, null for the board as a whole
     * @throws ForbiddenException to a schoolleider, unless it is an own school
     */
    public void requireWantedRole(Caller caller, @Nullable Brin school) {
        if (caller.role() == UserRole.SCHOOLLEIDER && school == null) {
            throw new ForbiddenException();
        }
        if (caller.role() == UserRole.SCHOOLLEIDER && !caller.schools().contains(school)) {
            throw Access.otherSchool();
        }
    }

    /** Whether the caller may record or withdraw a wanted role there; null for the board as a whole. */
    public boolean mayWant(Caller caller, @Nullable Brin school) {
        return switch (caller.role()) {
            case BESTUUR, HR -> true;
            case SCHOOLLEIDER -> school != null && caller.schools().contains(school);
            case TEACHER, PMR, AUDITOR, PRIVACY, TEAMLEIDER -> false;
        };
    }

    /** Of which schools the caller, whom {@link #requireWantedRoles} let through, may change wanted roles; null for all. */
    public @Nullable Set<Brin> schoolsOfWantedRoles(Caller caller) {
        return caller.role() == UserRole.SCHOOLLEIDER ? caller.schools() : null;
    }

    /**
     * The caller wants to record or withdraw what promotions at the own board take.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requirePromotionPolicy(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to record or withdraw what people of the own board have a right to for their development.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requireRightsRuleSets(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to import files into the own board.
     *
     * @throws ForbiddenException unless the caller is HR
     */
    public void requireImport(Caller caller) {
        requireHr(caller);
    }

    /**
     * The caller wants to see or change who people of the own board are by the register; asked before anything is looked up.
     *
     * @throws ForbiddenException unless the caller is HR
     */
    public void requireRegister(Caller caller) {
        requireHr(caller);
    }

    /**
     * The caller wants to see or open accounts of the own board, or to make a code for one.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requireAccounts(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /** Whether the caller may see and open accounts of the own board. */
    public boolean mayOpenAccounts(Caller caller) {
        return isBestuurOrHr(caller);
    }

    /**
     * The caller wants to give or withdraw rights at the own board.
     *
     * @throws ForbiddenException unless the caller is the bestuur
     */
    public void requireGranting(Caller caller) {
        if (!mayGrant(caller)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the caller may give and withdraw rights; the core asks for more. */
    public boolean mayGrant(Caller caller) {
        return caller.role() == UserRole.BESTUUR;
    }

    /**
     * The caller wants to erase a person of the own board; asked before anything is looked up.
     *
     * @throws ForbiddenException unless the caller is the bestuur or HR
     */
    public void requireErasing(Caller caller) {
        requireBestuurOrHr(caller);
    }

    /**
     * The caller wants to propose that what was kept for its time is erased.
     *
     * @throws ForbiddenException unless the caller is HR or the privacy officer
     */
    public void requireProposingErasures(Caller caller) {
        if (!mayProposeErasures(caller)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the caller may propose that; the bestuur approves. */
    public boolean mayProposeErasures(Caller caller) {
        return caller.role() == UserRole.HR || caller.role() == UserRole.PRIVACY;
    }

    /**
     * The caller wants to approve of that, or to keep a person of the own board from being erased, or no longer; asked before anything is looked up.
     *
     * @throws ForbiddenException unless the caller is the bestuur
     */
    public void requireHolding(Caller caller) {
        if (caller.role() != UserRole.BESTUUR) {
            throw new ForbiddenException();
        }
    }

    /** Whether the caller tells of schools, and changes the catalogue of roles. */
    public boolean mayKeepOrganisation(Caller caller) {
        return caller.role() == UserRole.HR;
    }

    /** Whether the caller tells of teams of a school. */
    public boolean mayKeepTeams(Caller caller, Brin school) {
        return caller.role() == UserRole.SCHOOLLEIDER
                ? caller.schools().contains(school)
                : caller.role() == UserRole.HR;
    }

    private static void requireBestuurOrHr(Caller caller) {
        if (!isBestuurOrHr(caller)) {
            throw new ForbiddenException();
        }
    }

    private static boolean isBestuurOrHr(Caller caller) {
        return caller.role() == UserRole.BESTUUR || caller.role() == UserRole.HR;
    }

    private static void requireRecordingCareer(Caller caller, @Nullable Brin school) {
        if (caller.role() != UserRole.SCHOOLLEIDER) {
            requireHr(caller);
        } else if (school == null || !caller.schools().contains(school)) {
            throw Access.otherSchool();
        }
    }

    private static void requireHr(Caller caller) {
        if (caller.role() != UserRole.HR) {
            throw new ForbiddenException();
        }
    }
}
