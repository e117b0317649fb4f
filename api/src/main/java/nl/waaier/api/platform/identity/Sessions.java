package nl.waaier.api.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is signed in on the pages. A session begins with an access token that is checked and read as those of the API are, and
 * ends with it at the latest.
 */
@Component
public final class Sessions {

    private final JwtDecoder decoder;
    private final Callers callers;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();

    Sessions(JwtDecoder decoder, Callers callers, Clock clock) {
        this.decoder = decoder;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Signs somebody in, in a session with a new name, so that nobody else can know it.
     *
     * @param accessToken as the issuer gave it
     * @return who asks; empty for who has no right to anything
     * @throws org.springframework.security.oauth2.jwt.JwtException when it is not good
     * @throws org.springframework.security.oauth2.server.resource.InvalidBearerTokenException when it lacks what the role needs
     */
    public Optional<Caller> begin(String accessToken, HttpServletRequest request, HttpServletResponse response) {
        SignedInAs known = known(accessToken);
        HttpSession before = request.getSession(false);
        if (before != null && CallerArgument.signedIn().isPresent()) {
            before.invalidate(); // Of whoever was signed in at this browser before, nothing is left.
        }
        request.getSession();
        request.changeSessionId();
        csrfTokens.saveToken(null, request, response); // A form that was opened before is not taken any more.
        if (known.caller().flatMap(caller -> KeptForm.of(request, caller)).isEmpty()) {
            KeptForm.forget(request);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known, "", List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return known.caller();
    }

    /** Whom a token makes known, and until when; throws as {@link #begin}. */
    SignedInAs known(String accessToken) {
        return callers.forSession(decoder.decode(accessToken));
    }

    /** Ends a session whose token has ended, before anybody is asked who signed in. */
    OncePerRequestFilter ending() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Authentication known = SecurityContextHolder.getContext().getAuthentication();
                if (known != null
                        && known.getPrincipal() instanceof SignedInAs signedIn
                        && !clock.instant().isBefore(signedIn.until())) {
                    SecurityContextHolder.clearContext();
                    HttpSession session = request.getSession(false);
                    if (session != null) {
                        session.invalidate();
                    }
                }
                chain.doFilter(request, response);
            }
        };
    }
}
