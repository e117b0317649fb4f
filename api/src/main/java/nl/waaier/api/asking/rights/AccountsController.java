package nl.waaier.api.asking.rights;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.identity.SignIn;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.api.platform.rights.AccountCode;
import nl.waaier.api.platform.rights.AccountRule;
import nl.waaier.api.platform.rights.Accounts;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: opened, handed a code for, and bound to whoever signs in. */
@RestController
@Tag(name = "rechten", description = "Accounts en rechten: wie mag wat. Accounts and rights: who may see and do what.")
@ShowsPersons(ShownAs.RIGHTS)
class AccountsController {

    private final Accounts accounts;
    private final Organisations organisations;
    private final PersonRegister register;
    private final PersonNames names;
    private final RecordingAccess recordingAccess;
    private final UnitsOfWork units;
    private final Clock clock;

    AccountsController(
            Accounts accounts,
            Organisations organisations,
            PersonRegister register,
            PersonNames names,
            RecordingAccess recordingAccess,
            UnitsOfWork units,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.register = register;
        this.names = names;
        this.recordingAccess = recordingAccess;
        this.units = units;
        this.clock = clock;
    }

    /** The part that is asked for of the accounts. */
    record AccountsAsked(@Nullable Integer page, @Nullable Integer size) implements Paged {}

    /**
     * The accounts of a board.
     *
     * @param total how many there are in all
     * @param page which part this is, from 0
     * @param size how many a part has at most
     * @param accounts by name
     */
    record AccountList(int total, int page, int size, List<AccountAnswer> accounts) {}

    /**
     * Whose an account is: somebody with a file, or else somebody with a name.
     *
     * @param teacherId whose file
     * @param name the name of somebody without a file, 1 to {@value Account#MAX_NAME} characters
     */
    record AccountBody(@Nullable String teacherId, @Nullable String name) {}

    /**
     * A code that was made just now, and is shown once.
     *
     * @param account of which account
     * @param code to be given to whoever it is of, and nobody else
     * @param endsAt from this moment on it is good no more
     */
    record CodeAnswer(AccountId account, String code, Instant endsAt) {

        static CodeAnswer of(AccountId account, AccountCode code) {
            return new CodeAnswer(account, code.code(), code.until());
        }

        /** Hides the code. */
        @Override
        public String toString() {
            return "(code)";
        }
    }

    /**
     * A code that was handed out.
     *
     * @param code as it was handed out
     */
    record CodeBody(@Nullable String code) {

        /** Hides the code. */
        @Override
        public String toString() {
            return "(code)";
        }
    }

    /**
     * To what whoever signed in is bound now.
     *
     * @param account the account
     * @param board of which board
     */
    record BoundAccount(AccountId account, BoardNumber board) {}

    @GetMapping("/v1/boards/{boardNumber}/accounts")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "De accounts van een bestuur: van wie, en of er iemand mee aanmeldt",
            description = "The accounts of a board: whose they are, and whether somebody signs in with them.")
    AccountList accounts(Scope scope, AccountsAsked asked) {
        Page<AccountAnswer> page = asked.of(all(scope));
        return new AccountList(page.total(), page.number(), page.size(), page.entries());
    }

    /** All of them, by name. */
    List<AccountAnswer> all(Scope scope) {
        recordingAccess.requireAccounts(scope.caller());
        AccountNames known = AccountNames.of(accounts.of(scope.board()), names);
        return known.accounts().stream()
                .map(account -> AccountAnswer.of(account, known))
                .toList();
    }

    @PutMapping("/v1/boards/{boardNumber}/accounts/{account}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een account openen voor iemand met een dossier, of voor iemand anders",
            description =
                    "Opens an account, under a number (UUID) of your own choice, for somebody with a file or for somebody"
                            + " else by name. By itself it gives a right to nothing but one's own file. Asking again changes nothing.")
    AccountAnswer open(Scope scope, @PathVariable String account, @RequestBody AccountBody body) {
        recordingAccess.requireAccounts(scope.caller());
        Account opened = read(scope, account, body);
        units.inOne(() -> {
            accounts.open(opened);
            return opened;
        });
        return answer(scope, opened.id());
    }

    @PostMapping("/v1/boards/{boardNumber}/accounts/{account}/code")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een eenmalige code maken waarmee iemand zich aan een account bindt",
            description =
                    "Makes a code by which whoever signs in next and gives it is bound to the account, once, within"
                            + " fourteen days. The one before it is good no more. For an account with a right only the bestuur makes one.")
    @ApiResponse(responseCode = "201", description = "Gemaakt. Made.", useReturnTypeSchema = true)
    CodeAnswer code(Scope scope, @PathVariable String account) {
        recordingAccess.requireAccounts(scope.caller());
        AccountId id = known(scope, account).id();
        if (!mayMakeCode(scope, id)) {
            throw new ForbiddenException(
                    "Voor een account met een recht maakt alleen het bestuur een code.",
                    "For an account with a right only the bestuur makes a code.");
        }
        boolean forRights = scope.caller().role() == UserRole.BESTUUR;
        return CodeAnswer.of(id, units.inOne(() -> accounts.newCode(id, forRights)));
    }

    /** Whether the caller may make a code for an account: of one with a right only the bestuur. */
    boolean mayMakeCode(Scope scope, AccountId account) {
        return scope.caller().role() == UserRole.BESTUUR
                || !organisations.grants(scope.board()).isGivenFrom(account, scope.today());
    }

    @PutMapping("/v1/me/account")
    @Operation(
            summary = "Mij met een eenmalige code binden aan mijn account",
            description =
                    "Binds whoever signed in to the account of a code. The code is used by that; from the next request on"
                            + " they may see and do what the account has a right to.")
    BoundAccount bind(SignIn signIn, @RequestBody CodeBody body) {
        Faults faults = new Faults();
        String code = faults.required("code", body.code());
        faults.check();
        Account bound = bind(signIn, Faults.present(code));
        return new BoundAccount(bound.id(), bound.board());
    }

    Account bind(SignIn signIn, String code) {
        LocalDate today = DutchDays.on(clock.instant());
        return units.inOne(() -> {
            Account bound = accounts.bind(signIn.issuer(), signIn.subject(), code, account -> organisations
                    .grants(account.board())
                    .isGivenFrom(account.id(), today));
            if (!signIn.isAt(organisations.of(bound.board()).schools().keySet())) {
                throw new RuleBroken(AccountRule.NOT_AT_THE_BOARD);
            }
            return bound;
        });
    }

    private Account known(Scope scope, String account) {
        try {
            return accounts.find(scope.board(), AccountId.of(account)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noNumber) {
            throw new NotFoundException();
        }
    }

    private AccountAnswer answer(Scope scope, AccountId id) {
        Account account = accounts.find(scope.board(), id).orElseThrow(NotFoundException::new);
        return AccountAnswer.of(account, AccountNames.of(List.of(account), names));
    }

    /** A file that was given up for another one of the same person has no account. */
    private boolean isOfBoard(Scope scope, TeacherId teacher) {
        return register.ofBoard(scope.board(), teacher.toString())
                .filter(person -> person.sameAs() == null)
                .isPresent();
    }

    private Account read(Scope scope, String account, AccountBody body) {
        Faults faults = new Faults();
        AccountId id = faults.read("account", account, AccountId::of);
        TeacherId teacher = faults.read("teacherId", body.teacherId(), TeacherId::of);
        if ((body.teacherId() == null) == (body.name() == null)) {
            faults.add(new Fault(
                    "name",
                    "one-of-two",
                    "Noem een dossier of een naam, en niet beide.",
                    "Name a file or a name, and not both."));
        }
        faults.check();
        if (teacher != null && !isOfBoard(scope, teacher)) {
            throw new NotFoundException();
        }
        Account read = faults.guarded(
                "name", () -> new Account(Faults.present(id), scope.board(), teacher, body.name(), null, null));
        faults.check();
        return Faults.present(read);
    }
}
