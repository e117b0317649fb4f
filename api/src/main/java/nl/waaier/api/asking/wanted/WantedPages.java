package nl.waaier.api.asking.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.CouncilFindingAnswer;
import nl.waaier.api.asking.questions.PageSubject;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.AskedDays;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.wanted.LeavingReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Wanted roles on pages: beside held ones; and adding, changing and withdrawing them. */
@Controller
class WantedPages {

    private static final String FORM = "asking/wanted/form.jte";
    private static final String NEW = "nieuw";

    private final WantedMixController comparisons;
    private final WantedRolesController wantedRoles;
    private final RecordingAccess recordingAccess;

    WantedPages(WantedMixController comparisons, WantedRolesController wantedRoles, RecordingAccess recordingAccess) {
        this.comparisons = comparisons;
        this.wantedRoles = wantedRoles;
        this.recordingAccess = recordingAccess;
    }

    /**
     * What the page of wanted roles shows.
     *
     * @param adds whether the caller may add one here
     * @param said what was done a moment ago, null for nothing
     */
    record ComparedPage(
            PageFrame frame,
            PageSubject subject,
            WantedMixAsked asked,
            WantedMixAnswer answer,
            boolean adds,
            @Nullable String said) {

        /** What is not in order about the council, where roles are wanted here; null for nothing. */
        @Nullable
        CouncilFindingAnswer councilFinding() {
            return answer.wantedRoles().isEmpty()
                    ? null
                    : subject.scope()
                            .councilFinding(CouncilSubject.GEWENSTE_ROLLEN, answer.referenceDate(), answer.knownOn());
        }

        boolean ofBoard() {
            return answer.school() == null;
        }

        /** Whether names are shown. */
        boolean persons() {
            return answer.leaningOnOne() != null;
        }

        /** Where it is wanted, in words. */
        String where(WantedRoleAnswer wanted) {
            return WantedPages.where(subject, wanted.school(), wanted.team());
        }

        /** How many are wanted, from which stage, at which level. */
        String wanted(WantedRoleAnswer wanted) {
            return wanted.number() + WantedPages.atLeast(frame, wanted.fromStage(), wanted.level());
        }

        /** Where a wanted role is changed. */
        String change(WantedRoleAnswer wanted) {
            Brin school = wanted.school();
            return frame.carrying((school == null ? "/bestuur" : "/scholen/" + school) + "/gewenst/" + wanted.code());
        }

        /** What is lacking, in words. */
        String lacking(WantedMixAnswer.Row row) {
            Integer open = row.open();
            if (open == null) {
                return frame.say("verborgen", "hidden");
            }
            Integer atStage = row.atStage();
            int over = atStage == null ? 0 : atStage - row.wanted().number();
            if (open > 0) {
                return frame.say("nog " + open + " nodig", open + " more needed");
            }
            return over > 0
                    ? frame.say("vervuld, " + over + " meer dan gewenst", "filled, " + over + " more than wanted")
                    : frame.say("vervuld", "filled");
        }

        /** Roles that lean on one person who leaves within a year. */
        List<WantedMixAnswer.Leaning> leaving() {
            return Objects.requireNonNullElse(answer.leaningOnOne(), List.<WantedMixAnswer.Leaning>of()).stream()
                    .filter(WantedMixAnswer.Leaning::leaving)
                    .toList();
        }

        /** Who is named on it: of those who alone hold a role only they who leave. */
        Stream<TeacherId> everybodyNamed() {
            Stream<WantedMixAnswer.Somebody> beside = answer.wantedRoles().stream()
                    .flatMap(
                            row -> Stream.concat(Stream.ofNullable(row.developing()), Stream.ofNullable(row.leaving())))
                    .flatMap(List::stream);
            return Stream.concat(beside, leaving().stream().map(WantedMixAnswer.Leaning::holder))
                    .map(WantedMixAnswer.Somebody::teacherId);
        }

        /** What leads to the lack, or away from it. */
        List<String> notes(WantedMixAnswer.Row row) {
            List<String> notes = new ArrayList<>();
            Integer held = row.held();
            Integer atStage = row.atStage();
            if (held != null && atStage != null && held > atStage) {
                int below = held - atStage;
                notes.add(frame.say(
                        below + " van de " + held + " nog niet in de gevraagde fase",
                        below + " of " + held + " not yet at the stage that is asked for"));
            }
            named(row.developing())
                    .forEach(name -> notes.add(frame.say("groeit ernaartoe: ", "grows towards it: ") + name));
            for (WantedMixAnswer.Somebody leaving :
                    Objects.requireNonNullElse(row.leaving(), List.<WantedMixAnswer.Somebody>of())) {
                notes.add(frame.person(leaving.teacherId(), leaving.name()) + ": " + leaves(leaving));
            }
            return notes;
        }

        /** Until when somebody holds a role, and why no longer. */
        String leaves(WantedMixAnswer.Somebody somebody) {
            LocalDate lastDay = somebody.lastDay();
            LeavingReason reason = somebody.reason();
            if (lastDay == null) {
                return "";
            }
            String why = reason == null
                    ? ""
                    : switch (reason) {
                        case ROLE_ENDS -> frame.say(", de rol eindigt", ", the role ends");
                        case EMPLOYMENT_ENDS -> frame.say(", de arbeidsrelatie eindigt", ", the employment ends");
                        case RETIRES -> frame.say(", met pensioen naar aanname", ", retires as assumed");
                    };
            return frame.say("tot en met ", "until ") + frame.day(lastDay) + why;
        }

        private List<String> named(@Nullable List<WantedMixAnswer.Somebody> somebody) {
            return somebody == null
                    ? List.of()
                    : somebody.stream()
                            .map(one -> frame.person(one.teacherId(), one.name()))
                            .toList();
        }

        /** What the page says first. */
        String sentence() {
            int count = answer.wantedRoles().size();
            Integer open = answer.open();
            String wanted = count == 1
                    ? frame.say("Er is 1 gewenste rol", "There is 1 wanted role")
                    : frame.say("Er zijn " + count + " gewenste rollen", "There are " + count + " wanted roles");
            return open == null
                    ? wanted + "."
                    : wanted
                            + frame.say(
                                    open == 0
                                            ? "; alle plaatsen zijn vervuld."
                                            : "; " + open + (open == 1 ? " plaats staat" : " plaatsen staan")
                                                    + " open.",
                                    open == 0
                                            ? "; all places are filled."
                                            : "; " + open + (open == 1 ? " place is" : " places are") + " open.");
        }
    }

    /**
     * What the pages to fill in, check and withdraw a wanted role show.
     *
     * @param code of the wanted role, {@value #NEW} while it has none
     * @param faults what is wrong with it
     */
    record FormPage(PageFrame frame, PageSubject subject, String code, WantedForm form, List<Fault> faults) {

        boolean isNew() {
            return code.equals(NEW);
        }

        String base() {
            return subject.base() + "/gewenst";
        }

        String action() {
            return base() + "/" + code;
        }

        boolean chosen(String field, String value) {
            return form.value(field).equals(value);
        }

        String where() {
            return WantedPages.where(subject, subject.scope().school(), team());
        }

        /** The teams to choose from, and the one that is named. */
        List<Choice> teams() {
            return subject.teams(null, team()).stream()
                    .map(name -> new Choice(name, name))
                    .toList();
        }

        /** What the team is called that is chosen, null for the whole school. */
        @Nullable
        String team() {
            String team = form.value("team");
            return team.isEmpty() ? null : subject.team(team);
        }

        String role() {
            return subject.role(form.value("role"));
        }

        /** A field that may be left empty, in words. */
        String or(String field, String dutch, String english) {
            String value = form.value(field).strip();
            return value.isEmpty() ? frame.say(dutch, english) : value;
        }

        /** A day as it was understood. */
        String day(String field) {
            LocalDate day = new Faults().read(field, form.value(field), AskedDays::day);
            return day == null ? form.value(field) : frame.longDay(day);
        }

        String stage() {
            return form.value("fromStage").isEmpty()
                    ? frame.say("maakt niet uit", "any")
                    : CareerStage.find(form.value("fromStage"))
                            .map(stage -> frame.say("vanaf ", "from ") + FieldWords.stage(stage, frame.language()))
                            .orElse("");
        }

        String level() {
            return form.value("level").isEmpty()
                    ? frame.say("maakt niet uit", "any")
                    : RoleLevel.find(form.value("level"))
                            .map(level -> FieldWords.level(level, frame.language()))
                            .orElse("");
        }
    }

    private static String where(PageSubject subject, @Nullable Brin school, @Nullable String team) {
        if (school == null) {
            return subject.frame().say("het hele bestuur", "the whole board");
        }
        return team == null ? subject.schoolName(school) : subject.schoolName(school) + ", " + subject.team(team);
    }

    private static String atLeast(PageFrame frame, @Nullable CareerStage stage, @Nullable RoleLevel level) {
        String from = stage == null ? "" : frame.say(", vanaf ", ", from ") + FieldWords.stage(stage, frame.language());
        return level == null
                ? from
                : from + frame.say(", niveau ", ", level ") + FieldWords.level(level, frame.language());
    }

    /**
     * What the page is told of what was done a moment ago.
     *
     * @param done a word for it
     */
    record Done(@Nullable String done) implements Question {

        @Nullable
        String said(PageFrame frame) {
            return done == null
                    ? null
                    : done.equals("ingetrokken")
                            ? frame.say(
                                    "De gewenste rol is ingetrokken. Zij blijft in de geschiedenis.",
                                    "The wanted role is withdrawn. It stays in the history.")
                            : frame.say("De gewenste rol is vastgelegd.", "The wanted role is recorded.");
        }
    }

    @GetMapping({"/scholen/{brin}/gewenst", "/bestuur/gewenst"})
    @ShowsPersons(ShownAs.WANTED_ROLES)
    ResponseEntity<byte[]> compared(PageFrame frame, Scope scope, WantedMixAsked asked, Done done) {
        ShownPersons shown = ShownPersons.current();
        WantedMixAnswer answer = shown.lookedAt(() -> comparisons.compared(scope, asked));
        PageSubject subject = new PageSubject(frame, scope, answer.referenceDate(), answer.knownOn());
        ComparedPage page = new ComparedPage(
                frame,
                subject,
                asked,
                answer,
                recordingAccess.mayWant(scope.caller(), scope.school()),
                done.said(frame));
        page.everybodyNamed().forEach(shown::add);
        return frame.answer("asking/wanted/compared.jte", page);
    }

    @GetMapping({"/scholen/{brin}/gewenst/" + NEW, "/bestuur/gewenst/" + NEW})
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> add(PageFrame frame, Scope scope) {
        require(scope);
        return frame.answer(FORM, page(frame, scope, NEW, WantedForm.sent(Map.of()), List.of()));
    }

    @GetMapping({"/scholen/{brin}/gewenst/{wantedRole}", "/bestuur/gewenst/{wantedRole}"})
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> change(
            PageFrame frame,
            Scope scope,
            @PathVariable String wantedRole,
            WantedRolesController.WantedRolesAsked asked) {
        require(scope);
        WantedForm form = WantedForm.of(standing(scope, wantedRole, asked), frame);
        return frame.answer(FORM, page(frame, scope, wantedRole, form, List.of()));
    }

    /** What is filled in is shown to be checked, or to be changed once more, or recorded, by the button that was pressed. */
    @PostMapping({"/scholen/{brin}/gewenst/{wantedRole}", "/bestuur/gewenst/{wantedRole}"})
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> send(
            PageFrame frame, Scope scope, @PathVariable String wantedRole, @RequestParam Map<String, String> sent) {
        require(scope);
        WantedForm form = WantedForm.sent(sent);
        boolean isNew = wantedRole.equals(NEW);
        String step = sent.getOrDefault("stap", "");
        if (step.equals("wijzigen")) {
            return frame.answer(FORM, page(frame, scope, wantedRole, form, List.of()));
        }
        String trial = isNew ? form.newCode(scope.school(), List.of()) : wantedRole;
        List<Fault> faults = form.faults(scope.school(), trial, scope.organisation());
        if (!faults.isEmpty()) {
            return refused(frame, scope, wantedRole, form, faults);
        }
        WantedRoleBody body = form.body(scope.school(), new Faults());
        String code = isNew ? form.newCode(scope.school(), taken(scope, Faults.present(body.from()))) : wantedRole;
        if (isNew || !step.equals("vastleggen")) {
            return frame.answer("asking/wanted/check.jte", page(frame, scope, code, form, List.of()));
        }
        try {
            wantedRoles.agree(scope, code, body);
        } catch (RuleBroken broken) {
            return refused(frame, scope, code, form, List.of(Fault.breaking("role", broken.rule())));
        }
        LocalDate from = Faults.present(body.from());
        PageAddress list = PageAddress.of(base(scope)).with("done", "vastgelegd");
        return PageFrame.goTo(
                (from.isAfter(scope.today()) ? list.with("referenceDate", from.toString()) : list).toString());
    }

    @GetMapping({"/scholen/{brin}/gewenst/{wantedRole}/intrekken", "/bestuur/gewenst/{wantedRole}/intrekken"})
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdrawing(
            PageFrame frame,
            Scope scope,
            @PathVariable String wantedRole,
            WantedRolesController.WantedRolesAsked asked) {
        require(scope);
        WantedForm form = WantedForm.of(standing(scope, wantedRole, asked), frame);
        return frame.answer("asking/wanted/withdraw.jte", page(frame, scope, wantedRole, form, List.of()));
    }

    @PostMapping({"/scholen/{brin}/gewenst/{wantedRole}/intrekken", "/bestuur/gewenst/{wantedRole}/intrekken"})
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdraw(
            PageFrame frame, Scope scope, @PathVariable String wantedRole, @RequestParam Map<String, String> sent) {
        require(scope);
        String reason = sent.getOrDefault("reason", "").strip();
        try {
            wantedRoles.withdraw(scope, wantedRole, new RetractionBody(reason.isEmpty() ? null : reason));
        } catch (InvalidRequestException faulty) {
            Fault why = new Fault(
                    "reason",
                    "required",
                    "Vul in waarom de rol niet meer gewenst is, in hoogstens " + PersonalText.MAX_LENGTH + " tekens.",
                    "Fill in why the role is wanted no longer, in at most " + PersonalText.MAX_LENGTH + " characters.");
            return notWithdrawn(frame, scope, wantedRole, sent, List.of(why));
        } catch (RuleBroken broken) {
            return notWithdrawn(frame, scope, wantedRole, sent, List.of(Fault.breaking("reason", broken.rule())));
        }
        return PageFrame.goTo(base(scope) + "?done=ingetrokken");
    }

    private static ResponseEntity<byte[]> notWithdrawn(
            PageFrame frame, Scope scope, String code, Map<String, String> sent, List<Fault> faults) {
        return frame.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "asking/wanted/withdraw.jte",
                page(
                        frame,
                        scope,
                        code,
                        WantedForm.sent(sent).with("reason", sent.getOrDefault("reason", "")),
                        faults));
    }

    private static ResponseEntity<byte[]> refused(
            PageFrame frame, Scope scope, String code, WantedForm form, List<Fault> faults) {
        return frame.answer(HttpStatus.UNPROCESSABLE_CONTENT, FORM, page(frame, scope, code, form, faults));
    }

    private static FormPage page(PageFrame frame, Scope scope, String code, WantedForm form, List<Fault> faults) {
        return new FormPage(frame, new PageSubject(frame, scope, scope.today(), null), code, form, faults);
    }

    private void require(Scope scope) {
        recordingAccess.requireWantedRoles(scope.caller());
        recordingAccess.requireWantedRole(scope.caller(), scope.school());
    }

    private WantedRoleAnswer standing(Scope scope, String code, WantedRolesController.WantedRolesAsked asked) {
        return wantedRoles.wantedRoles(scope, asked).wantedRoles().stream()
                .filter(wanted -> wanted.code().equals(code) && Objects.equals(wanted.school(), scope.school()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<String> taken(Scope scope, LocalDate date) {
        return wantedRoles
                .wantedRoles(scope, new WantedRolesController.WantedRolesAsked(date, null, null))
                .wantedRoles()
                .stream()
                .map(WantedRoleAnswer::code)
                .collect(Collectors.toList());
    }

    private static String base(Scope scope) {
        return (scope.school() == null ? "/bestuur" : "/scholen/" + scope.school()) + "/gewenst";
    }
}
