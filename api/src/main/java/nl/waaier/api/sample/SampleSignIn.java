package nl.waaier.api.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.identity.Sessions;
import nl.waaier.api.platform.pages.AskedBefore;
import nl.waaier.api.platform.pages.Navigation;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.NotFoundException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs a sample person in on the pages, with the token that anybody may have. */
@Controller
@ConditionalOnSample
final class SampleSignIn {

    static final String PATH = PagePaths.SIGN_IN + "/proef/";

    private final SampleTokens tokens;
    private final Sessions sessions;

    SampleSignIn(SampleTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @PostMapping(PATH + "{name}")
    ResponseEntity<byte[]> signIn(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        SamplePerson person = SamplePerson.find(name).orElseThrow(NotFoundException::new);
        String entrance = sessions.begin(tokens.issue(person).token(), request, response)
                .map(Navigation::entrance)
                .orElse("/");
        return PageFrame.goTo(AskedBefore.of(request, response).orElse(entrance));
    }
}
