package nl.waaier.api.asking.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.organisation.command.DefineRole;
import nl.waaier.core.organisation.command.DefineTeam;
import nl.waaier.core.organisation.command.SetRoleRest;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller stands: board, schools, roles that can be held. */
@RestController
@Tag(name = "organisatie", description = "Bestuur, scholen en rollencatalogus. Board, schools and catalogue of roles.")
class BoardController {

    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    BoardController(RecordingAccess recordingAccess, Recorder recorder) {
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * A board with its schools.
     *
     * @param boardNumber which board
     * @param name its name, empty while unknown
     * @param schools by BRIN
     */
    record BoardAnswer(BoardNumber boardNumber, String name, List<SchoolAnswer> schools) {}

    /**
     * The caller, by the rights that a board gave, or as the access token says.
     *
     * @param role in what role
     * @param board of which board
     * @param schools schools in scope of a schoolleider
     * @param teams teams in scope of a teamleider
     * @param teacherId the own file, null for whom none is told
     */
    record MeAnswer(
            String role,
            BoardNumber board,
            List<Brin> schools,
            List<SchoolTeam> teams,
            @Nullable TeacherId teacherId) {}

    @GetMapping("/v1/me")
    @Operation(summary = "Wie ben ik", description = "Who you are, and in what role you ask.")
    MeAnswer me(Caller caller) {
        if (caller.teacher() != null) {
            ShownPersons.current().add(caller.teacher());
        }
        List<Brin> schools = caller.schools().stream()
                .sorted(Comparator.comparing(Brin::value))
                .toList();
        List<SchoolTeam> teams = caller.teams().stream()
                .sorted(Comparator.comparing((SchoolTeam team) -> team.school().value())
                        .thenComparing(SchoolTeam::team))
                .toList();
        return new MeAnswer(caller.role().word(), caller.board(), schools, teams, caller.teacher());
    }

    @GetMapping("/v1/boards/{boardNumber}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(summary = "Een bestuur en zijn scholen", description = "A board and its schools.")
    BoardAnswer board(Scope scope) {
        Organisation organisation = scope.organisation();
        List<SchoolAnswer> schools = organisation.schools().values().stream()
                .sorted(Comparator.comparing(school -> school.brin().value()))
                .map(school -> SchoolAnswer.of(school, scope.today()))
                .toList();
        return new BoardAnswer(scope.board(), organisation.name(), schools);
    }

    @GetMapping("/v1/boards/{boardNumber}/role-catalogue")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "De rollencatalogus van een bestuur",
            description = "The roles that can be held at a board: the product's own and the board's.")
    List<TeacherRole> catalogue(Scope scope) {
        return List.copyOf(scope.organisation().catalogue().roles().values());
    }

    /**
     * A role as a board wants it.
     *
     * @param dutchName what users see
     * @param englishName the same in English
     * @param domain 1 to 4; once given, a role keeps it
     * @param level where it is usually played, null when that varies
     * @param lastDay last day on which it may be entered, null while it may
     */
    record RoleBody(
            @Nullable String dutchName,
            @Nullable String englishName,
            @Nullable Integer domain,
            @Nullable String level,
            @Nullable LocalDate lastDay) {}

    @PutMapping("/v1/boards/{boardNumber}/role-catalogue/{role}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een rol toevoegen aan de rollencatalogus, of wijzigen",
            description = "Extends the board's catalogue with a role, or changes a role in it. Asking again changes"
                    + " nothing.")
    TeacherRole define(Scope scope, @PathVariable String role, @RequestBody RoleBody body) {
        recordingAccess.requireCatalogue(scope.caller());
        TeacherRole defined = read(role, body);
        recorder.record(scope.caller(), new DefineRole(scope.board(), defined));
        return defined;
    }

    /**
     * A team as a school has it.
     *
     * @param name its name
     * @param kind team, sectie, afdeling or project
     * @param from first day, null when it was always there
     * @param until last day, null while it goes on
     */
    record TeamBody(
            @Nullable String name,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @GetMapping("/v1/schools/{brin}/teams")
    @Operation(
            summary = "De teams van een school",
            description = "The teams of a school: teams, sections, departments, projects.")
    List<Team> teams(Scope scope) {
        return scope.organisation().teamsOf(Faults.present(scope.school()));
    }

    @PutMapping("/v1/schools/{brin}/teams/{team}")
    @Operation(
            summary = "Een team van een school vastleggen, of wijzigen",
            description =
                    "Tells of a team of a school by the code that it has there, or changes it. Asking again changes nothing.")
    Team defineTeam(Scope scope, @PathVariable String team, @RequestBody TeamBody body) {
        Brin school = Faults.present(scope.school());
        recordingAccess.requireTeams(scope.caller(), school);
        Faults faults = new Faults();
        String code = faults.read("team", team, Bounds::role);
        String name = faults.readRequired("name", body.name(), Bounds::team);
        TeamKind kind = faults.readRequired("kind", body.kind(), TeamKind::of);
        if (body.from() != null && body.until() != null && body.until().isBefore(body.from())) {
            faults.add(new Fault(
                    "until", "before-from", "Het team eindigt voordat het begint.", "The team ends before it begins."));
        }
        faults.check();
        Team defined = new Team(
                school, Faults.present(code), Faults.present(name), Faults.present(kind), body.from(), body.until());
        recorder.record(scope.caller(), new DefineTeam(scope.board(), defined));
        return defined;
    }

    /**
     * For how long a role rests at a board.
     *
     * @param days who is back at a school at most this many calendar days after the last day there goes on in the roles held there
     */
    record RoleRest(@Nullable Integer days) {}

    @GetMapping("/v1/boards/{boardNumber}/role-rest")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Hoe lang een rol rust bij wie weg is",
            description = "For how long a role rests for who is away, and may be gone on with.")
    RoleRest roleRest(Scope scope) {
        return new RoleRest(scope.organisation().roleRestDays());
    }

    @PutMapping("/v1/boards/{boardNumber}/role-rest")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Vastleggen hoe lang een rol rust bij wie weg is",
            description = "Sets for how long a role rests for who is away: 0 to 366 days; 92 where nobody set it.")
    RoleRest setRoleRest(Scope scope, @RequestBody RoleRest body) {
        recordingAccess.requireRoleRest(scope.caller());
        Faults faults = new Faults();
        Integer days = faults.required("days", body.days());
        if (days != null && (days < 0 || days > SetRoleRest.MAX_DAYS)) {
            faults.add(new Fault("days", "out-of-bounds", "Dit moet 0 tot en met 366 zijn.", "This must be 0 to 366."));
        }
        faults.check();
        recorder.record(scope.caller(), new SetRoleRest(scope.board(), Faults.present(days)));
        return body;
    }

    private static TeacherRole read(String code, RoleBody body) {
        Faults faults = new Faults();
        String role = faults.read("role", code, Bounds::role);
        String dutch = faults.readRequired("dutchName", body.dutchName(), BoardController::name);
        String english = faults.readRequired("englishName", body.englishName(), BoardController::name);
        Integer number = faults.required("domain", body.domain());
        CareerDomain domain = faults.read(
                "domain", number == null ? null : number.toString(), n -> CareerDomain.of(Integer.parseInt(n)));
        RoleLevel level = faults.read("level", body.level(), RoleLevel::of);
        faults.check();
        return new TeacherRole(
                Faults.present(role),
                Faults.present(dutch),
                Faults.present(english),
                Faults.present(domain),
                level,
                body.lastDay());
    }

    private static String name(String text) {
        School.requireName(text);
        return text;
    }
}
