package nl.waaier.api.asking.rights;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.rights.AccessGrantsController.GrantList;
import nl.waaier.api.asking.rights.AccessGrantsController.GrantsAsked;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantedRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has which right on a day; rights given and withdrawn. */
@Controller
@ShowsPersons(ShownAs.RIGHTS)
final class RightsPages {

    private static final String PATH = "/bestuur/rechten";
    private static final String LIST = "asking/rights/grants.jte";
    private static final String WITHDRAWAL = "asking/rights/withdraw.jte";

    private final AccessGrantsController grants;
    private final AccountsController accounts;
    private final RecordingAccess recordingAccess;

    RightsPages(AccessGrantsController grants, AccountsController accounts, RecordingAccess recordingAccess) {
        this.grants = grants;
        this.accounts = accounts;
        this.recordingAccess = recordingAccess;
    }

    /**
     * What the page of rights shows.
     *
     * @param accounts whom a right can be given to; null for a reader who gives none
     * @param opensAccounts whether the reader may see accounts, and open one
     */
    record GrantsPage(
            PageFrame frame,
            Scope scope,
            GrantList list,
            @Nullable List<AccountAnswer> accounts,
            boolean opensAccounts,
            TypedForm form,
            List<Fault> faults) {

        String role(GrantedRole role) {
            return RightsPages.role(frame, role);
        }

        /** Of what a right is. */
        String of(GrantAnswer grant) {
            return Stream.of(
                            grant.schools().stream().map(this::school),
                            grant.teams().stream().map(team -> team(team.school(), team.team())),
                            grant.auditFirstDay() == null
                                    ? Stream.<String>of()
                                    : Stream.of(frame.day(grant.auditFirstDay())
                                            + frame.say(" tot en met ", " until ")
                                            + frame.day(grant.auditLastDay())))
                    .flatMap(part -> part)
                    .collect(Collectors.joining(", "));
        }

        String by(GrantAnswer grant) {
            return grant.givenBy() == null ? frame.say("de beheerder", "the operator") : named(grant.givenByName());
        }

        String named(@Nullable String name) {
            return name == null ? frame.say("naam onbekend", "name unknown") : name;
        }

        /** The same as a file. */
        String file() {
            return frame.address()
                    .carrying(PATH + "/bestand.csv", "referenceDate", "knownOn")
                    .toString();
        }

        Map<String, String> choices() {
            Map<String, String> choices = new LinkedHashMap<>();
            choices.put("", frame.say("kies een account", "choose an account"));
            for (AccountAnswer account : Faults.present(accounts)) {
                choices.put(account.id().toString(), named(account.name()));
            }
            return choices;
        }

        Map<String, String> roles() {
            Map<String, String> roles = new LinkedHashMap<>();
            roles.put("", frame.say("kies een rol", "choose a role"));
            for (GrantedRole role : GrantedRole.values()) {
                roles.put(role.word(), role(role));
            }
            return roles;
        }

        /** The schools of the board, by the field that chooses one. */
        Map<String, String> schools() {
            Map<String, String> schools = new LinkedHashMap<>();
            scope.organisation().schools().keySet().forEach(brin -> schools.put("school." + brin, school(brin)));
            return schools;
        }

        /** The teams of the schools of the board, by the field that chooses one. */
        Map<String, String> teams() {
            Map<String, String> teams = new LinkedHashMap<>();
            for (Team team : scope.organisation().teams()) {
                teams.put("team." + team.brin() + "." + team.code(), team(team.brin(), team.name()));
            }
            return teams;
        }

        private String school(Brin brin) {
            SchoolHistory known = scope.organisation().schools().get(brin);
            return known == null ? brin.value() : known.on(frame.today()).name() + " (" + brin + ")";
        }

        private String team(Brin brin, String called) {
            return scope.organisation().team(brin, called).map(Team::name).orElse(called) + ", " + school(brin);
        }
    }

    /** What the page to withdraw a right shows. */
    record WithdrawalPage(PageFrame frame, GrantAnswer grant, TypedForm form, List<Fault> faults) {

        String title() {
            return frame.say("Recht intrekken", "Withdraw a right");
        }

        String whose() {
            String name = grant.name() == null ? frame.say("naam onbekend", "name unknown") : grant.name();
            return name + ", " + role(frame, grant.role());
        }
    }

    static String role(PageFrame frame, GrantedRole role) {
        return switch (role) {
            case BESTUUR -> frame.say("bestuur", "board");
            case HR -> frame.say("P&O", "HR");
            case SCHOOLLEIDER -> frame.say("schoolleider", "school leader");
            case TEAMLEIDER -> frame.say("teamleider", "team leader");
            case PMR -> frame.say("P(G)MR", "participation council");
            case AUDITOR -> frame.say("accountant", "auditor");
            case PRIVACY -> frame.say("privacyfunctionaris", "privacy officer");
        };
    }

    @GetMapping(PATH)
    @Shows(Access.Shown.RIGHTS)
    ResponseEntity<byte[]> rights(PageFrame frame, Scope scope, GrantsAsked asked) {
        return frame.answer(LIST, page(frame, scope, asked, new TypedForm(Map.of()), List.of()));
    }

    @GetMapping(PATH + "/bestand.csv")
    @Shows(Access.Shown.HOLDERS)
    ResponseEntity<String> file(Scope scope, GrantsAsked asked) {
        return grants.export(scope, asked);
    }

    private GrantsPage page(PageFrame frame, Scope scope, GrantsAsked asked, TypedForm form, List<Fault> faults) {
        return new GrantsPage(
                frame,
                scope,
                grants.grants(scope, asked),
                recordingAccess.mayGrant(scope.caller()) ? accounts.all(scope) : null,
                recordingAccess.mayOpenAccounts(scope.caller()),
                form,
                faults);
    }

    @PostMapping(PATH)
    @Shows(Access.Shown.RIGHTS)
    ResponseEntity<byte[]> give(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requireGranting(scope.caller());
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = TypedForm.refused(
                () -> {
                    Faults found = new Faults();
                    GrantBody body = body(form, found);
                    found.check();
                    grants.grant(scope, UUID.randomUUID().toString(), body);
                },
                "account");
        return faults.isEmpty()
                ? new Said(frame.say("Het recht is gegeven.", "The right was given."), List.of())
                        .at(PATH, request, response)
                : frame.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        LIST,
                        page(frame, scope, new GrantsAsked(null, null, null), form, faults));
    }

    private static GrantBody body(TypedForm form, Faults faults) {
        List<@Nullable String> schools = new ArrayList<>();
        List<GrantBody.@Nullable TeamBody> teams = new ArrayList<>();
        for (String field : form.typed().keySet()) {
            String[] parts = field.split("\\.", 3);
            if (parts.length == 2 && parts[0].equals("school")) {
                schools.add(parts[1]);
            } else if (parts.length == 3 && parts[0].equals("team")) {
                teams.add(new GrantBody.TeamBody(parts[1], parts[2]));
            }
        }
        LocalDate auditFirstDay = form.day("auditFirstDay", faults);
        LocalDate auditLastDay = form.day("auditLastDay", faults);
        return new GrantBody(
                form.text("account"),
                form.text("role"),
                schools,
                teams,
                auditFirstDay,
                auditLastDay,
                form.day("from", faults),
                form.day("until", faults));
    }

    @GetMapping(PATH + "/{grant}/intrekken")
    @Shows(Access.Shown.RIGHTS)
    ResponseEntity<byte[]> withdrawal(PageFrame frame, Scope scope, @PathVariable String grant) {
        return frame.answer(
                WITHDRAWAL, new WithdrawalPage(frame, standing(scope, grant), new TypedForm(Map.of()), List.of()));
    }

    @PostMapping(PATH + "/{grant}/intrekken")
    @Shows(Access.Shown.RIGHTS)
    ResponseEntity<byte[]> withdraw(
            PageFrame frame,
            Scope scope,
            @PathVariable String grant,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        GrantAnswer standing = standing(scope, grant);
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = TypedForm.refused(
                () -> grants.withdraw(scope, grant, new RetractionBody(form.text("reason"))), "reason");
        return faults.isEmpty()
                ? new Said(frame.say("Het recht is ingetrokken.", "The right was withdrawn."), List.of())
                        .at(PATH, request, response)
                : frame.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        WITHDRAWAL,
                        new WithdrawalPage(frame, standing, form, faults));
    }

    private GrantAnswer standing(Scope scope, String grant) {
        recordingAccess.requireGranting(scope.caller());
        return grants.coming(scope, grant).orElseThrow(NotFoundException::new);
    }
}
