package nl.waaier.api.asking.rights;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.rights.AccountsController.AccountBody;
import nl.waaier.api.asking.rights.AccountsController.CodeAnswer;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, and the codes that are handed out for them. */
@Controller
@ShowsPersons(ShownAs.RIGHTS)
final class AccountPages {

    private static final String PATH = "/bestuur/accounts";
    private static final String LIST = "asking/rights/accounts.jte";

    private final AccountsController accounts;
    private final PersonRegister register;
    private final RecordingAccess recordingAccess;

    AccountPages(AccountsController accounts, PersonRegister register, RecordingAccess recordingAccess) {
        this.accounts = accounts;
        this.register = register;
        this.recordingAccess = recordingAccess;
    }

    /**
     * What the page of accounts shows.
     *
     * @param mayMakeCode for which accounts the reader may make a code
     * @param made the code that was made just now, null for none: it is shown this once
     */
    record AccountsPage(
            PageFrame frame,
            List<AccountAnswer> accounts,
            Predicate<AccountId> mayMakeCode,
            @Nullable CodeAnswer made,
            TypedForm form,
            List<Fault> faults) {

        String named(@Nullable String name) {
            return name == null ? frame.say("naam onbekend", "name unknown") : name;
        }

        /** Whose the code is that was made just now. */
        String whose() {
            CodeAnswer code = Faults.present(made);
            return accounts.stream()
                    .filter(account -> account.id().equals(code.account()))
                    .map(account -> named(account.name()))
                    .findFirst()
                    .orElse("");
        }
    }

    @GetMapping(PATH)
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> accounts(PageFrame frame, Scope scope) {
        recordingAccess.requireAccounts(scope.caller());
        return frame.answer(LIST, page(frame, scope, null, new TypedForm(Map.of()), List.of()));
    }

    private AccountsPage page(
            PageFrame frame, Scope scope, @Nullable CodeAnswer made, TypedForm form, List<Fault> faults) {
        return new AccountsPage(
                frame, accounts.all(scope), account -> accounts.mayMakeCode(scope, account), made, form, faults);
    }

    @PostMapping(PATH)
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> open(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requireAccounts(scope.caller());
        TypedForm form = new TypedForm(typed);
        List<Fault> faults =
                TypedForm.refused(() -> accounts.open(scope, UUID.randomUUID().toString(), body(scope, form)), "name");
        return faults.isEmpty()
                ? new Said(
                                frame.say(
                                        "Het account is geopend. Maak er een code voor, dan kan diegene zich aanmelden.",
                                        "The account was opened. Make a code for it, and they can sign in."),
                                List.of())
                        .at(PATH, request, response)
                : frame.answer(HttpStatus.UNPROCESSABLE_CONTENT, LIST, page(frame, scope, null, form, faults));
    }

    private AccountBody body(Scope scope, TypedForm form) {
        String number = form.text("personnelNumber");
        if (number == null) {
            return new AccountBody(null, form.text("name"));
        }
        Person person = register.find(scope.board(), List.of(number)).get(number);
        if (person == null) {
            throw new InvalidRequestException(List.of(new Fault(
                    "personnelNumber",
                    "unknown",
                    "Dit personeelsnummer is niet bekend.",
                    "This personeelsnummer is not known.")));
        }
        return new AccountBody(person.id().toString(), form.text("name"));
    }

    /** Shown as the answer to the form, and nowhere again. */
    @PostMapping(PATH + "/{account}/code")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> code(PageFrame frame, Scope scope, @PathVariable String account) {
        CodeAnswer made = accounts.code(scope, account);
        return frame.answer(LIST, page(frame, scope, made, new TypedForm(Map.of()), List.of()));
    }
}
