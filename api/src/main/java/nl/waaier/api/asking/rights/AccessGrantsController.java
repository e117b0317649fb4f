package nl.waaier.api.asking.rights;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.api.platform.rights.Accounts;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.command.WithdrawAccess;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rights: given, withdrawn, and who has which on a day. */
@RestController
@Tag(name = "rechten")
@ShowsPersons(ShownAs.RIGHTS)
class AccessGrantsController {

    private final Organisations organisations;
    private final Accounts accounts;
    private final PersonNames names;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    AccessGrantsController(
            Organisations organisations,
            Accounts accounts,
            PersonNames names,
            RecordingAccess recordingAccess,
            Recorder recorder) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.names = names;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * Rights that are asked for.
     *
     * @param referenceDate that hold on this date, null for today
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record GrantsAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    /**
     * Who has which right on a date.
     *
     * @param referenceDate on which date
     * @param knownOn as known at which moment, null for now
     * @param grants in the order of giving
     */
    record GrantList(LocalDate referenceDate, @Nullable Instant knownOn, List<GrantAnswer> grants) {}

    /**
     * What was withdrawn.
     *
     * @param grant the number of the right
     */
    record WithdrawnGrant(GrantId grant) {}

    @GetMapping("/v1/boards/{boardNumber}/access-grants")
    @Shows(Access.Shown.RIGHTS)
    @Operation(
            summary = "Wie welk recht heeft op een dag, zoals bekend op een moment",
            description = "Who has which right on a date, by default today, as known at a moment.")
    GrantList grants(Scope scope, GrantsAsked asked) {
        LocalDate date = scope.allowed(asked.referenceDate() == null ? scope.lastShown() : asked.referenceDate());
        AccountNames known = AccountNames.of(accounts.of(scope.board()), names);
        return new GrantList(
                date,
                asked.knownOn(),
                organisations.grants(scope.board(), asked.knownOn()).on(date).stream()
                        .map(given -> GrantAnswer.of(given, known))
                        .toList());
    }

    /** One that holds today or will, as far as is known now; it names nobody but those whom it is about. */
    Optional<GrantAnswer> coming(Scope scope, String grant) {
        AccountNames known = AccountNames.of(accounts.of(scope.board()), names);
        return organisations.grants(scope.board()).from(scope.today()).stream()
                .filter(given -> given.grant().id().toString().equals(grant))
                .findFirst()
                .map(given -> GrantAnswer.of(given, known));
    }

    @GetMapping(path = "/v1/boards/{boardNumber}/access-grants-export", produces = "text/csv")
    @Shows(Access.Shown.RIGHTS)
    @Operation(
            summary = "Wie welk recht heeft op een dag, als bestand",
            description = "Who has which right on a date, as a CSV file.")
    ResponseEntity<String> export(Scope scope, GrantsAsked asked) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rechten.csv\"")
                .body(GrantsCsv.write(grants(scope, asked)));
    }

    @PutMapping("/v1/boards/{boardNumber}/access-grants/{grant}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Iemand een recht geven",
            description =
                    "Gives an account a right, under a number (UUID) of your own choice, from today or a later day on. Only"
                            + " whoever has the role bestuur by such a right does so, and never for themselves. Asking again changes"
                            + " nothing.")
    GrantAnswer grant(Scope scope, @PathVariable String grant, @RequestBody GrantBody body) {
        recordingAccess.requireGranting(scope.caller());
        AccessGrant given = body.read(grant);
        AccountId by = own(scope.caller());
        Account to = accounts.find(scope.board(), given.account()).orElseThrow(NotFoundException::new);
        recorder.record(scope.caller(), new GrantAccess(scope.board(), given, by, scope.today()));
        return GrantAnswer.of(
                Faults.present(organisations.grants(scope.board()).given().get(given.id())),
                AccountNames.of(List.of(to, accounts.find(scope.board(), by).orElseThrow()), names));
    }

    @PostMapping("/v1/boards/{boardNumber}/access-grants/{grant}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een recht intrekken",
            description =
                    "Withdraws a right: it ends with the request. The last right by which rights are given stays. Asking"
                            + " again changes nothing.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    WithdrawnGrant withdraw(Scope scope, @PathVariable String grant, @RequestBody RetractionBody body) {
        recordingAccess.requireGranting(scope.caller());
        Faults faults = new Faults();
        GrantId id = faults.read("grant", grant, GrantId::of);
        PersonalText reason = body.read(faults);
        faults.check();
        AccountId by = own(scope.caller());
        recorder.record(
                scope.caller(),
                new WithdrawAccess(scope.board(), Faults.present(id), by, scope.today(), Faults.present(reason)));
        return new WithdrawnGrant(Faults.present(id));
    }

    /** Where the claims of tokens count, whoever has none may still not give rights: nobody could be asked about it later. */
    private AccountId own(Caller caller) {
        return accounts.signingIn(caller.issuer(), caller.subject())
                .filter(account -> account.board().equals(caller.board()))
                .map(Account::id)
                .orElseThrow(() -> new ForbiddenException(
                        "Rechten geeft wie hier met een eigen account aanmeldt.",
                        "Rights are given by who signs in here with an account of their own."));
    }
}
