package nl.waaier.api.asking.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeamKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schools of a board and their teams on pages, with what they were and will be; HR adds, renames and ends them. */
@Controller
class SchoolPages {

    private final BoardController board;
    private final SchoolsController schools;
    private final RecordingAccess access;

    SchoolPages(BoardController board, SchoolsController schools, RecordingAccess access) {
        this.board = board;
        this.schools = schools;
        this.access = access;
    }

    /**
     * A school with its teams.
     *
     * @param teams null where the caller is not shown them
     */
    record SchoolTeams(SchoolAnswer school, @Nullable List<Team> teams) {}

    /**
     * All schools.
     *
     * @param mayKeep whether the caller adds and changes schools and their teams
     * @param form what was typed to add one
     * @param faults what is wrong with that
     * @param recorded the school that was just recorded, null for none
     */
    record SchoolsPage(
            PageFrame frame,
            List<SchoolTeams> schools,
            boolean mayKeep,
            TypedForm form,
            List<Fault> faults,
            @Nullable SchoolAnswer recorded) {

        @Nullable
        String said() {
            return recorded == null
                    ? null
                    : recorded.name() + frame.say(" staat zo vastgelegd.", " stands so on record.");
        }

        Map<String, String> sectors() {
            Map<String, String> sectors = new LinkedHashMap<>();
            for (Sector sector : Sector.values()) {
                sectors.put(sector.word(), FieldWords.sector(sector, frame.language()));
            }
            return sectors;
        }
    }

    /** One school, of which something is changed. */
    record SchoolPage(
            PageFrame frame, SchoolAnswer school, List<SchoolAnswer> others, TypedForm form, List<Fault> faults) {

        Map<String, String> successors() {
            Map<String, String> successors = new LinkedHashMap<>();
            successors.put("", frame.say("geen", "none"));
            others.forEach(other -> successors.put(other.brin().value(), other.name() + " (" + other.brin() + ")"));
            return successors;
        }
    }

    /** Whether a school counts as Randstad, as a choice. */
    static Map<String, String> randstad(PageFrame frame) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", frame.say("onbekend", "unknown"));
        choices.put("true", frame.say("ja", "yes"));
        choices.put("false", frame.say("nee", "no"));
        return choices;
    }

    @GetMapping("/scholen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> all(PageFrame frame, Scope scope, JustRecorded just) {
        return frame.answer(
                "asking/board/schools.jte", page(frame, scope, new TypedForm(Map.of()), List.of(), just.recorded()));
    }

    private SchoolsPage page(
            PageFrame frame, Scope scope, TypedForm form, List<Fault> faults, @Nullable String recorded) {
        List<SchoolAnswer> all = board.board(scope).schools();
        return new SchoolsPage(
                frame,
                all.stream()
                        .map(school -> new SchoolTeams(school, teams(scope, school.brin())))
                        .toList(),
                access.mayKeepOrganisation(scope.caller()),
                form,
                faults,
                all.stream()
                        .filter(school -> school.brin().value().equals(recorded))
                        .findFirst()
                        .orElse(null));
    }

    /** To whom no totals of a school are shown, its teams are not either. */
    private static @Nullable List<Team> teams(Scope scope, Brin school) {
        return scope.showsTotalsOf(school) ? scope.organisation().teamsOf(school) : null;
    }

    @PostMapping("/scholen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> add(PageFrame frame, Scope scope, @RequestParam Map<String, String> typed) {
        access.requireSchools(scope.caller());
        TypedForm form = new TypedForm(typed);
        try {
            Faults faults = new Faults();
            String brin = faults.required("school", form.text("school"));
            if (brin != null
                    && scope.organisation().schools().keySet().stream()
                            .anyMatch(b -> b.value().equals(brin))) {
                faults.add(TypedForm.known("school"));
            }
            SchoolsController.SchoolBody body = body(form, form.text("sector"), faults);
            faults.check();
            SchoolAnswer added = schools.register(scope, Faults.present(brin), body);
            return PageFrame.goTo("/scholen?recorded=" + added.brin());
        } catch (InvalidRequestException refused) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/board/schools.jte",
                    page(frame, scope, form, refused.faults(), null));
        }
    }

    private static SchoolsController.SchoolBody body(TypedForm form, @Nullable String sector, Faults faults) {
        return new SchoolsController.SchoolBody(
                form.text("name"), sector, form.text("municipality"), form.yes("randstad"), form.day("from", faults));
    }

    @GetMapping("/scholen/{brin}/gegevens")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> school(PageFrame frame, Scope scope) {
        access.requireSchools(scope.caller());
        SchoolAnswer school = school(scope);
        Map<String, String> stands = new HashMap<>();
        stands.put("name", school.name());
        stands.put("municipality", school.municipality() == null ? "" : school.municipality());
        stands.put(
                "randstad", school.randstad() == null ? "" : school.randstad().toString());
        stands.put("from", frame.day(frame.today()));
        return frame.answer("asking/board/school.jte", one(frame, scope, new TypedForm(stands), List.of()));
    }

    private SchoolAnswer school(Scope scope) {
        return board.board(scope).schools().stream()
                .filter(school -> school.brin().equals(scope.school()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private SchoolPage one(PageFrame frame, Scope scope, TypedForm form, List<Fault> faults) {
        SchoolAnswer school = school(scope);
        List<SchoolAnswer> others = board.board(scope).schools().stream()
                .filter(other -> !other.brin().equals(school.brin()))
                .toList();
        return new SchoolPage(frame, school, others, form, faults);
    }

    @PostMapping("/scholen/{brin}/gegevens")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> change(PageFrame frame, Scope scope, @RequestParam Map<String, String> typed) {
        access.requireSchools(scope.caller());
        TypedForm form = new TypedForm(typed);
        SchoolAnswer school = school(scope);
        return recorded(frame, scope, "asking/board/school.jte", form, "from", () -> {
            Faults faults = new Faults();
            SchoolsController.SchoolBody body = body(form, school.sector().word(), faults);
            faults.check();
            schools.register(scope, school.brin().value(), body);
        });
    }

    @GetMapping("/scholen/{brin}/opheffing")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> closing(PageFrame frame, Scope scope) {
        access.requireSchools(scope.caller());
        SchoolAnswer school = school(scope);
        Map<String, String> stands = new HashMap<>();
        stands.put("lastDay", frame.day(school.lastDay()));
        stands.put(
                "successor",
                school.successor() == null ? "" : school.successor().value());
        return frame.answer("asking/board/closing.jte", one(frame, scope, new TypedForm(stands), List.of()));
    }

    @PostMapping("/scholen/{brin}/opheffing")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> close(PageFrame frame, Scope scope, @RequestParam Map<String, String> typed) {
        access.requireSchools(scope.caller());
        TypedForm form = new TypedForm(typed);
        return recorded(frame, scope, "asking/board/closing.jte", form, "successor", () -> {
            Faults faults = new Faults();
            SchoolsController.ClosingBody body =
                    new SchoolsController.ClosingBody(form.day("lastDay", faults), form.text("successor"));
            faults.check();
            schools.close(scope, body);
        });
    }

    @PostMapping("/scholen/{brin}/opheffing/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> reopen(PageFrame frame, Scope scope, @RequestParam Map<String, String> typed) {
        access.requireSchools(scope.caller());
        TypedForm form = new TypedForm(typed);
        return recorded(
                frame,
                scope,
                "asking/board/closing.jte",
                form,
                "reason",
                () -> schools.reopen(scope, new SchoolsController.ClosingRetractionBody(form.text("reason"))));
    }

    /** Records what a form says of a school, and shows all schools; or the form again, with what is wrong. */
    private ResponseEntity<byte[]> recorded(
            PageFrame frame, Scope scope, String template, TypedForm form, String fieldOfRules, Runnable recording) {
        List<Fault> faults = TypedForm.refused(recording, fieldOfRules);
        return faults.isEmpty()
                ? PageFrame.goTo("/scholen?recorded=" + scope.school())
                : frame.answer(HttpStatus.UNPROCESSABLE_CONTENT, template, one(frame, scope, form, faults));
    }

    /**
     * The teams of a school.
     *
     * @param mayKeep whether the caller adds and changes teams
     * @param changed the team that is to be changed, null on the page of all
     */
    record TeamsPage(
            PageFrame frame,
            SchoolAnswer school,
            List<Team> teams,
            boolean mayKeep,
            @Nullable Team changed,
            TypedForm form,
            List<Fault> faults,
            @Nullable Team recorded) {

        @Nullable
        String said() {
            return recorded == null
                    ? null
                    : recorded.name() + frame.say(" staat zo vastgelegd.", " stands so on record.");
        }

        Map<String, String> kinds() {
            Map<String, String> kinds = new LinkedHashMap<>();
            for (TeamKind kind : TeamKind.values()) {
                kinds.put(kind.word(), FieldWords.teamKind(kind, frame.language()));
            }
            return kinds;
        }
    }

    @GetMapping("/scholen/{brin}/teams")
    ResponseEntity<byte[]> teams(PageFrame frame, Scope scope, JustRecorded just) {
        return frame.answer(
                "asking/board/teams.jte",
                teams(frame, scope, null, new TypedForm(Map.of()), List.of(), just.recorded()));
    }

    private TeamsPage teams(
            PageFrame frame,
            Scope scope,
            @Nullable Team changed,
            TypedForm form,
            List<Fault> faults,
            @Nullable String recorded) {
        List<Team> all = board.teams(scope);
        return new TeamsPage(
                frame,
                school(scope),
                all,
                access.mayKeepTeams(scope.caller(), Faults.present(scope.school())),
                changed,
                form,
                faults,
                find(all, recorded));
    }

    private static @Nullable Team find(List<Team> teams, @Nullable String code) {
        return teams.stream()
                .filter(team -> team.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/scholen/{brin}/teams")
    ResponseEntity<byte[]> addTeam(PageFrame frame, Scope scope, @RequestParam Map<String, String> typed) {
        access.requireTeams(scope.caller(), Faults.present(scope.school()));
        TypedForm form = new TypedForm(typed);
        try {
            Faults faults = new Faults();
            String code = form.code("team", "name");
            if (find(board.teams(scope), code) != null) {
                faults.add(TypedForm.known("team"));
            }
            BoardController.TeamBody body = teamBody(form, faults);
            faults.check();
            Team team = board.defineTeam(scope, code == null ? "naamloos" : code, body);
            return PageFrame.goTo("/scholen/" + scope.school() + "/teams?recorded=" + team.code());
        } catch (InvalidRequestException refused) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/board/teams.jte",
                    teams(frame, scope, null, form, refused.faults(), null));
        }
    }

    private static BoardController.TeamBody teamBody(TypedForm form, Faults faults) {
        return new BoardController.TeamBody(
                form.text("name"), form.text("kind"), form.day("from", faults), form.day("until", faults));
    }

    @GetMapping("/scholen/{brin}/teams/{team}")
    ResponseEntity<byte[]> team(PageFrame frame, Scope scope, @PathVariable String team) {
        access.requireTeams(scope.caller(), Faults.present(scope.school()));
        Team known = known(scope, team);
        Map<String, String> stands = new HashMap<>();
        stands.put("name", known.name());
        stands.put("kind", known.kind().word());
        stands.put("from", frame.day(known.from()));
        stands.put("until", frame.day(known.until()));
        return frame.answer(
                "asking/board/team.jte", teams(frame, scope, known, new TypedForm(stands), List.of(), null));
    }

    private Team known(Scope scope, String code) {
        Team known = find(board.teams(scope), code);
        if (known == null) {
            throw new NotFoundException();
        }
        return known;
    }

    @PostMapping("/scholen/{brin}/teams/{team}")
    ResponseEntity<byte[]> changeTeam(
            PageFrame frame, Scope scope, @PathVariable String team, @RequestParam Map<String, String> typed) {
        access.requireTeams(scope.caller(), Faults.present(scope.school()));
        Team known = known(scope, team);
        TypedForm form = new TypedForm(typed);
        try {
            Faults faults = new Faults();
            BoardController.TeamBody body = teamBody(form, faults);
            faults.check();
            board.defineTeam(scope, known.code(), body);
            return PageFrame.goTo("/scholen/" + scope.school() + "/teams?recorded=" + known.code());
        } catch (InvalidRequestException refused) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "asking/board/team.jte",
                    teams(frame, scope, known, form, refused.faults(), null));
        }
    }
}
