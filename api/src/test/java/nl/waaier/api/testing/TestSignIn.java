package nl.waaier.api.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.waaier.api.platform.identity.Sessions;
import nl.waaier.api.platform.pages.AskedBefore;
import nl.waaier.api.platform.pages.PageFrame;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in on the pages of a product under test with a token of the test issuer, as a real issuer's would be. */
@TestComponent
@Controller
public class TestSignIn {

    public static final String PATH = "/aanmelden/test";

    private final Sessions sessions;

    TestSignIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The form to sign in with. */
    @GetMapping(PATH)
    ResponseEntity<String> form(CsrfToken csrf) {
        return ResponseEntity.ok("<input name=\"_csrf\" value=\"" + csrf.getToken() + "\">");
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> signIn(
            @RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(token, request, response);
        return PageFrame.goTo(AskedBefore.of(request, response).orElse("/"));
    }
}
