package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waaier.api.platform.identity.KeptForm;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: what Waaier is, and signing in. */
@Controller
final class SignInController {

    private final List<SignInWay> ways;

    SignInController(List<WaysToSignIn> offered) {
        this.ways = offered.stream().flatMap(some -> some.ways().stream()).toList();
    }

    /** What the two pages show. */
    record SignInPage(
            PageFrame frame, List<SignInWay> ways, boolean signedOut, boolean refused, boolean over, boolean kept) {}

    /** Whoever is signed in goes on to the first page of the own role. */
    @GetMapping("/")
    ResponseEntity<byte[]> home(PageFrame frame, @RequestParam(name = "afgemeld", required = false) String signedOut) {
        if (frame.caller() != null) {
            return PageFrame.goTo(Navigation.entrance(frame.caller()));
        }
        return frame.answer("platform/pages/home.jte", new SignInPage(frame, ways, signedOut != null, false, false, false));
    }

    @GetMapping("/aanmelden")
    ResponseEntity<byte[]> signIn(
            PageFrame frame,
            @RequestParam(name = "mislukt", required = false) String refused,
            @RequestParam(name = "verlopen", required = false) String over,
            HttpServletRequest request) {
        return frame.answer(
                "platform/pages/signIn.jte",
                new SignInPage(frame, ways, false, refused != null, over != null, KeptForm.isThere(request)));
    }
}
