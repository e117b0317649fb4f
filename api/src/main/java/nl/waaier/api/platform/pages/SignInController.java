package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.identity.IssuerSignIn;
import nl.waaier.api.platform.identity.KeptForm;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.problem.UnavailableException;
import nl.waaier.api.platform.web.ContactProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in: what Waaier is, and signing in. */
@Controller
final class SignInController {

    private static final String TO_ISSUER = PagePaths.SIGN_IN + "/account";
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final SignInWay AT_ISSUER = new SignInWay(
            TO_ISSUER,
            false,
            "Aanmelden met uw account",
            "Sign in with your account",
            "U gaat naar de aanmelding van uw school of bestuur en komt daarna hier terug.",
            "You go to the sign-in of your school or board, and come back here.");

    private final List<SignInWay> ways;
    private final Optional<IssuerSignIn> issuer;
    private final ContactProperties contact;

    SignInController(List<WaysToSignIn> offered, Optional<IssuerSignIn> issuer, ContactProperties contact) {
        this.contact = contact;
        this.issuer = issuer;
        this.ways = Stream.concat(
                        issuer.map(at -> AT_ISSUER).stream(), offered.stream().flatMap(some -> some.ways().stream()))
                .toList();
    }

    /** What the page about accessibility shows. */
    record AccessibilityPage(PageFrame frame, ContactProperties contact) {}

    /** What the two pages show. */
    record SignInPage(
            PageFrame frame, List<SignInWay> ways, boolean signedOut, boolean refused, boolean over, boolean kept) {}

    /** Whoever is signed in goes on to the first page of the own role, or to where a code is typed. */
    @GetMapping("/")
    ResponseEntity<byte[]> home(PageFrame frame, @RequestParam(name = "afgemeld", required = false) String signedOut) {
        if (frame.caller() != null) {
            return PageFrame.goTo(Navigation.entrance(frame.caller()));
        }
        if (CallerArgument.signedIn().isPresent()) {
            return PageFrame.goTo(PagePaths.CODE);
        }
        return frame.answer(
                "platform/pages/home.jte", new SignInPage(frame, ways, signedOut != null, false, false, false));
    }

    /** To the issuer; while it is away, a page says so and nothing else is hindered. */
    @GetMapping(TO_ISSUER)
    ResponseEntity<byte[]> toIssuer() {
        IssuerSignIn signIn = issuer.orElseThrow(NotFoundException::new);
        return PageFrame.goTo(signIn.toIssuer().orElseThrow(SignInController::away));
    }

    /** What was tried for readers who see, hear or move otherwise, and whom to tell when something hinders. */
    @GetMapping("/toegankelijkheid")
    ResponseEntity<byte[]> accessibility(PageFrame frame) {
        return frame.answer("platform/pages/accessibility.jte", new AccessibilityPage(frame, contact));
    }

    private static UnavailableException away() {
        return new UnavailableException(
                "De plek waar u zich aanmeldt is nu niet bereikbaar. Probeer het over enkele minuten opnieuw.",
                "The place where you sign in is out of reach just now. Please try again in a few minutes.",
                RETRY);
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
