package nl.waaier.api.platform.identity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see what. Asked where a question is answered, with the very thing that is asked for, and not at the door: only
 * there is known whose it is. Who may record is for {@link RecordingAccess}, looking ahead for {@link OutlookAccess}.
 *
 * <p>Whatever belongs to another board does not exist: {@link NotFoundException}, for every role. Within the own board,
 * what the role does not cover is {@link ForbiddenException}, except for a teacher who asks for a colleague.
 *
 * <p>Until the participation council of the board consented to the processing, persons are shown to HR and to themselves only: that is
 * asked here too, of everything below that shows persons, and once more where an answer leaves ({@link #requireOthers}).
 */
@Component
public final class Access {

    /** To those who may not see persons, a number of persons below this is not shown: it points at them. */
    public static final int SMALLEST_SHOWN = 5;

    private static final Set<UserRole> AT_SCHOOL =
            EnumSet.of(UserRole.TEACHER, UserRole.SCHOOLLEIDER, UserRole.TEAMLEIDER, UserRole.BESTUUR, UserRole.HR);

    private static final Set<UserRole> ERASING = EnumSet.of(UserRole.BESTUUR, UserRole.HR, UserRole.PRIVACY);
    private static final Set<Shown> OF_OTHERS =
            EnumSet.of(Shown.COLLEAGUES, Shown.HOLDERS, Shown.SCALES, Shown.CHANGES);

    private final CouncilConsent consent;

    /** @param consent what the councils of boards say now */
    public Access(CouncilConsent consent) {
        this.consent = consent;
    }

    /** Whether a number of persons points at them; 0 points at nobody. */
    public static boolean isSmall(int number) {
        return number > 0 && number < SMALLEST_SHOWN;
    }

    /**
     * The caller asks for something of a board.
     *
     * @throws NotFoundException when it is not the caller's board
     */
    public void requireBoard(Caller caller, BoardNumber board) {
        if (!caller.board().equals(board)) {
            throw new NotFoundException();
        }
    }

    /**
     * The caller asks for something of a board, by what stands in the path.
     *
     * @throws NotFoundException when it is not the number of the caller's board, or no number at all
     */
    public void requireBoard(Caller caller, String board) {
        if (!caller.board().value().equals(board)) {
            throw new NotFoundException();
        }
    }

    /**
     * The caller asks for something of a school, by what stands in the path.
     *
     * @return the school's BRIN
     * @throws NotFoundException when it is not a school of the caller's board, or no BRIN at all
     * @throws ForbiddenException as {@link #requireSchool(Caller, Organisation, Brin)}
     */
    public Brin requireSchool(Caller caller, Organisation organisation, String school) {
        if (!Brin.isValid(school)) {
            throw new NotFoundException();
        }
        Brin brin = new Brin(school);
        requireSchool(caller, organisation, brin);
        return brin;
    }

    /**
     * The caller asks for something of a school.
     *
     * @param organisation that of the caller's own board
     * @throws NotFoundException when it is not a school of the caller's board
     * @throws ForbiddenException when the caller is a teacher, or leads other schools or teams of those
     */
    public void requireSchool(Caller caller, Organisation organisation, Brin school) {
        if (!organisation.schools().containsKey(school)) {
            throw new NotFoundException();
        }
        requireTotals(caller);
        if (isOfSomeSchools(caller) && !maySeeTotalsOf(caller, school)) {
            throw otherSchool();
        }
    }

    private static boolean isOfSomeSchools(Caller caller) {
        return caller.role() == UserRole.SCHOOLLEIDER || caller.role() == UserRole.TEAMLEIDER;
    }

    /**
     * A teacher asks for what whoever works at a school may know, by what stands in the path.
     *
     * @param schoolsWhereActive where the teacher works now
     * @return the school's BRIN
     * @throws NotFoundException when it is not a school of the caller's board, or no BRIN at all
     * @throws ForbiddenException when the teacher does not work there
     */
    public Brin requireWorkplace(Organisation organisation, String school, Set<Brin> schoolsWhereActive) {
        if (!Brin.isValid(school) || !organisation.schools().containsKey(new Brin(school))) {
            throw new NotFoundException();
        }
        Brin brin = new Brin(school);
        if (!schoolsWhereActive.contains(brin)) {
            throw new ForbiddenException("U werkt niet op deze school.", "You do not work at this school.");
        }
        return brin;
    }

    /**
     * The caller asks for totals of the board, over all its schools.
     *
     * @throws ForbiddenException when the caller is a teacher or the privacy officer
     */
    public void requireTotals(Caller caller) {
        if (!maySeeTotals(caller)) {
            throw new ForbiddenException();
        }
    }

    private static boolean maySeeTotals(Caller caller) {
        return caller.role() != UserRole.TEACHER && caller.role() != UserRole.PRIVACY;
    }

    /** Whether anybody else is shown to the caller as things stand: until the council of the board consented, to HR only. */
    public boolean maySeeOthers(Caller caller) {
        return caller.role() == UserRole.HR || consent.isGiven(caller.board());
    }

    /**
     * The caller is shown somebody else, as the role gives a right to.
     *
     * @throws ForbiddenException that names the rule, until the council of the board consented, unless the caller is HR
     */
    public void requireOthers(Caller caller) {
        if (!maySeeOthers(caller)) {
            throw new ForbiddenException(ConsentRule.COUNCIL_CONSENTS_FIRST);
        }
    }

    /**
     * The refusal of what is not told to whoever is told totals; where the consent of the council would change that, it says so.
     *
     * @param detail what is told and what not, in Dutch
     * @param detailEn the same in English
     */
    public ForbiddenException totalsOnly(Caller caller, String detail, String detailEn) {
        return maySeeOthers(caller)
                ? new ForbiddenException(detail, detailEn)
                : new ForbiddenException(ConsentRule.COUNCIL_CONSENTS_FIRST, detail, detailEn);
    }

    /** What an answer shows. */
    public enum Shown {
        /** Schools, roles and rules: no secret to anybody who works there. */
        ORGANISATION,
        /** Numbers in which nobody can be told apart. */
        TOTALS,
        /** Who does what at a school and which roles are open there: for whoever works there. */
        COLLEAGUES,
        /** The persons behind a role mix. */
        HOLDERS,
        /** The persons behind a functiemix or promotions: their salary scale, and how they were judged. */
        SCALES,
        /** What changed, or would: of so few at a time that also a total of it tells of one person. To whoever sees {@link #SCALES}. */
        CHANGES,
        /** How one person was judged: to that person, and to those who may see {@link #SCALES}. */
        JUDGEMENT,
        /** Who has which right: to the roles of {@link #HOLDERS} of a board, whatever its council said, or nobody could take a right away. */
        RIGHTS,
        /** Who looked at whom, over the whole board: for the privacy officer. */
        ACCESS_LIST,
        /** Of whom the board has kept something for its time: for those who erase it, and in numbers for the privacy officer. */
        RETENTION
    }

    /**
     * The caller asks for an answer about the own board, or a school or person of it; whether that is the caller's to ask about
     * is for the other questions here.
     *
     * @param school which school, null for the board
     * @throws ForbiddenException when the caller may not see what it shows
     */
    public void requireShown(Caller caller, @Nullable Brin school, Shown shown) {
        boolean may =
                switch (shown) {
                    case ORGANISATION -> true;
                    case TOTALS -> maySeeTotals(caller);
                    case COLLEAGUES -> AT_SCHOOL.contains(caller.role());
                    // Whether of the team that is asked for, too, only the question can tell.
                    case HOLDERS ->
                        isOfPersons(caller, school) || (school != null && caller.role() == UserRole.TEAMLEIDER);
                    case SCALES -> isOfPersons(caller, school);
                    case CHANGES -> {
                        if (maySeeTotals(caller) && !isOfPersons(caller, school)) {
                            throw new ForbiddenException(
                                    "Wat er verandert, gaat over zo weinig mensen tegelijk dat het ook als totaal over een van"
                                            + " hen vertelt. Uw rol krijgt hiervan de standen op gepubliceerde peildata.",
                                    "What changes is about so few people at a time that also a total of it tells of one of"
                                            + " them. Your role is told how things stood on published reference dates.");
                        }
                        yield maySeeTotals(caller);
                    }
                    case JUDGEMENT -> maySeeJudgement(caller);
                    case RIGHTS -> isOfPersons(caller, null);
                    case ACCESS_LIST -> caller.role() == UserRole.PRIVACY;
                    case RETENTION -> ERASING.contains(caller.role());
                };
        if (!may) {
            throw new ForbiddenException();
        }
        if (OF_OTHERS.contains(shown)) {
            requireOthers(caller);
        }
    }

    /** Whether totals of a school are shown: to who leads a school or a team only those of the own schools. */
    public boolean maySeeTotalsOf(Caller caller, Brin school) {
        return switch (caller.role()) {
            case SCHOOLLEIDER -> caller.schools().contains(school);
            case TEAMLEIDER ->
                caller.teams().stream().anyMatch(team -> team.school().equals(school));
            case BESTUUR, HR, PMR, AUDITOR -> true;
            case TEACHER, PRIVACY -> false;
        };
    }

    /** Whether the persons behind the role mix of a school, which {@link #requireSchool} let through, are shown. */
    public boolean maySeePersonsAt(Caller caller, Brin school) {
        return isOfPersons(caller, school) && maySeeOthers(caller);
    }

    /** Whether the role is one that is shown the persons of a school; null for the board. */
    private static boolean isOfPersons(Caller caller, @Nullable Brin school) {
        return switch (caller.role()) {
            case SCHOOLLEIDER -> school != null && caller.schools().contains(school);
            case BESTUUR, HR, AUDITOR -> true;
            case TEACHER, PMR, PRIVACY, TEAMLEIDER -> false;
        };
    }

    /**
     * Whether the persons of a team are shown because the caller leads it.
     *
     * @param organisation that of the caller's own board
     * @param team by its name or code, null for all of the school
     */
    public boolean leads(Caller caller, Organisation organisation, Brin school, @Nullable String team) {
        if (caller.role() != UserRole.TEAMLEIDER || team == null || !maySeeOthers(caller)) {
            return false;
        }
        String asked = nameOf(organisation, school, team);
        return caller.teams().stream()
                .anyMatch(own ->
                        own.school().equals(school) && TeamName.same(nameOf(organisation, school, own.team()), asked));
    }

    private static String nameOf(Organisation organisation, Brin school, String called) {
        return organisation.team(school, called).map(Team::name).orElse(called);
    }

    /** Whether the persons behind the role mix of the whole board are shown. */
    public boolean maySeePersonsOfBoard(Caller caller) {
        return isOfPersons(caller, null) && maySeeOthers(caller);
    }

    /** Whether the persons behind the functiemix and the promotions of the whole board are shown, with their salary scales. */
    public boolean maySeePersonsInFunctiemix(Caller caller) {
        return maySeePersonsOfBoard(caller);
    }

    /**
     * Whether the persons behind a functiemix are shown, with their salary scales. A schoolleider reads those in the files of the
     * own people, and so in lists of the own schools.
     *
     * @param school of which school, null for the board
     */
    public boolean maySeeScales(Caller caller, @Nullable Brin school) {
        return school == null ? maySeePersonsInFunctiemix(caller) : maySeePersonsAt(caller, school);
    }

    /** Whether it is shown where something that a council said can be read, a text that may name somebody: to who accounts for it, said it, or checks it. */
    public boolean maySeeEvidenceOfCouncils(Caller caller) {
        return switch (caller.role()) {
            case BESTUUR, HR, PMR, AUDITOR, PRIVACY -> true;
            case TEACHER, SCHOOLLEIDER, TEAMLEIDER -> false;
        };
    }

    /** Whether it is shown how one person was judged: to that person, and to those who may open the file. */
    public boolean maySeeJudgement(Caller caller) {
        return caller.role() != UserRole.PMR && caller.role() != UserRole.PRIVACY;
    }

    /**
     * As whom the caller reads what somebody recorded about the own development.
     *
     * @param teacher whose file the caller opened
     */
    public Audience.Reader readerOf(Caller caller, TeacherId teacher) {
        if (teacher.equals(caller.teacher())) {
            return Audience.Reader.AUTHOR;
        }
        return switch (caller.role()) {
            case SCHOOLLEIDER, TEAMLEIDER -> Audience.Reader.LEADER;
            case HR -> Audience.Reader.HR;
            case TEACHER, BESTUUR, PMR, AUDITOR, PRIVACY -> Audience.Reader.NOBODY;
        };
    }

    /**
     * The caller asks what a person whose file {@link #requireTimeline} opened recorded about the own development.
     *
     * @throws ForbiddenException to whoever may read nothing of it, whatever its author shares
     */
    public void requirePortfolio(Caller caller, TeacherId teacher) {
        if (readerOf(caller, teacher) == Audience.Reader.NOBODY) {
            throw new ForbiddenException();
        }
    }

    /** Whether the caller is told how things stood on a date: an auditor, on the days of the audit only. */
    public boolean maySeeReferenceDate(Caller caller, LocalDate date) {
        if (caller.role() != UserRole.AUDITOR) {
            return true;
        }
        LocalDate from = caller.from();
        LocalDate until = caller.until();
        return from != null && until != null && !date.isBefore(from) && !date.isAfter(until);
    }

    /**
     * The caller asks how things stood on a date.
     *
     * @throws ForbiddenException when the caller is an auditor and the date lies outside the period of the audit
     */
    public void requireReferenceDate(Caller caller, LocalDate date) {
        if (!maySeeReferenceDate(caller, date)) {
            throw new ForbiddenException(
                    "De peildatum valt buiten de periode van het onderzoek.",
                    "The reference date lies outside the period of the audit.");
        }
    }

    /**
     * The caller asks for one person's file.
     *
     * @param board the board that the person belongs to
     * @param schoolsWhereActive where the person works now
     * @param led whether the person is in a team now that the caller leads
     * @throws NotFoundException when the person belongs to another board, and to a teacher who asks for somebody else, so
     *     that nothing is told about who works here
     * @throws ForbiddenException to the participation council and the privacy officer, to a schoolleider at whose schools the person does not
     *     work, to a teamleider of other teams, and until the council consented to all but HR
     */
    public void requireTimeline(
            Caller caller, BoardNumber board, TeacherId teacher, Set<Brin> schoolsWhereActive, boolean led) {
        requireBoard(caller, board);
        if (teacher.equals(caller.teacher())) {
            return;
        }
        switch (caller.role()) {
            case TEACHER -> throw new NotFoundException();
            case SCHOOLLEIDER -> {
                requireOthers(caller);
                if (Collections.disjoint(caller.schools(), schoolsWhereActive)) {
                    throw new ForbiddenException(
                            "Deze persoon werkt niet op een van uw scholen.",
                            "This person does not work at one of your schools.");
                }
            }
            case TEAMLEIDER -> {
                requireOthers(caller);
                if (!led) {
                    throw new ForbiddenException(
                            "Deze persoon zit niet in een van uw teams.", "This person is not in one of your teams.");
                }
            }
            case PMR, PRIVACY -> throw new ForbiddenException();
            case BESTUUR, HR, AUDITOR -> requireOthers(caller); // The whole board.
        }
    }

    /**
     * The caller asks for the basic right of a person whose file {@link #requireTimeline} opened.
     *
     * @param own whether it is the caller's own
     * @throws ForbiddenException unless it is, or the caller leads the person's school or is HR
     */
    public void requireRights(Caller caller, boolean own) {
        if (!own && !maySeeRights(caller)) {
            throw new ForbiddenException();
        }
    }

    /** Whether the caller sees basic rights of others whose files are open to the caller. */
    public static boolean maySeeRights(Caller caller) {
        return caller.role() == UserRole.SCHOOLLEIDER || caller.role() == UserRole.HR;
    }

    /**
     * The caller asks for all of one promotion trajectory of a person whose file {@link #requireTimeline} opened.
     *
     * @param days on which a step of it was taken; none when there is no such trajectory
     * @throws NotFoundException when there is no such trajectory
     * @throws ForbiddenException to an auditor when no step of it was taken in the period of the audit
     */
    public void requireTrajectory(Caller caller, Set<LocalDate> days) {
        if (days.isEmpty()) {
            throw new NotFoundException();
        }
        if (days.stream().noneMatch(day -> maySeeReferenceDate(caller, day))) {
            throw new ForbiddenException(
                    "Dit traject valt buiten de periode van het onderzoek.",
                    "This trajectory lies outside the period of the audit.");
        }
    }

    /** To a schoolleider, about a school of the own board. */
    static ForbiddenException otherSchool() {
        return new ForbiddenException("Deze school hoort niet bij uw scholen.", "This school is not one of yours.");
    }
}
