package nl.waaier.api.asking.rights;

import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.identity.SignIn;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever signed in, and has no right yet, types the code that was handed out. */
@Controller
final class CodePages {

    private static final String TEMPLATE = "asking/rights/code.jte";

    private final AccountsController accounts;

    CodePages(AccountsController accounts) {
        this.accounts = accounts;
    }

    /** What the page shows. */
    record CodePage(PageFrame frame, TypedForm form, List<Fault> faults) {}

    /** Nobody else has anything to type. */
    @GetMapping(PagePaths.CODE)
    ResponseEntity<byte[]> code(PageFrame frame) {
        if (frame.caller() != null) {
            return PageFrame.goTo("/");
        }
        return CallerArgument.signedIn().isEmpty()
                ? PageFrame.goTo(PagePaths.SIGN_IN)
                : frame.answer(TEMPLATE, new CodePage(frame, new TypedForm(Map.of()), List.of()));
    }

    @PostMapping(PagePaths.CODE)
    ResponseEntity<byte[]> bind(PageFrame frame, @RequestParam Map<String, String> typed) {
        SignIn signIn = CallerArgument.signedIn().orElse(null);
        if (signIn == null) {
            return PageFrame.goTo(PagePaths.SIGN_IN);
        }
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = TypedForm.refused(
                () -> {
                    Faults missing = new Faults();
                    String code = missing.required("code", form.text("code"));
                    missing.check();
                    accounts.bind(signIn, Faults.present(code));
                },
                "code");
        return faults.isEmpty()
                ? PageFrame.goTo("/")
                : frame.answer(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, new CodePage(frame, form, faults));
    }
}
