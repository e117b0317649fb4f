package nl.waaier.api.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemType;
import nl.waaier.api.platform.problem.ProblemWriter;
import nl.waaier.api.platform.problem.UnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the security filters answer, in the form that all refusals have. Why a token is not good is never told. */
@Component
final class SecurityAnswers
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler, RequestRejectedHandler {

    private static final Duration ISSUER_RETRY = Duration.ofSeconds(5);

    private final ProblemWriter writer;
    private final RateLimitFilters limits;

    SecurityAnswers(ProblemWriter writer, RateLimitFilters limits) {
        this.writer = writer;
        this.limits = limits;
    }

    /** No token, or one that is not good. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        // RFC 6750: the error code only when there was something to judge.
        String challenge = refused instanceof OAuth2AuthenticationException
                ? "Bearer realm=\"waaier\", error=\"invalid_token\""
                : "Bearer realm=\"waaier\"";
        writer.write(response, Problem.of(ProblemType.UNAUTHORIZED), Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    /** A token that could not be judged, because the issuer's keys are out of reach, is not a bad token. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            writer.write(
                    response,
                    new UnavailableException(
                            "De uitgever van toegangsbewijzen is nu niet bereikbaar. Probeer het later opnieuw.",
                            "The issuer of access tokens is out of reach just now. Please try again later.",
                            ISSUER_RETRY));
        } else if (!limits.refusesStranger(request, response)) {
            commence(request, response, refused);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean withoutRight =
                CallerArgument.signedIn().isPresent() && CallerArgument.find().isEmpty();
        writer.write(
                response,
                withoutRight
                        ? Problem.of(
                                ProblemType.FORBIDDEN,
                                "Uw bestuur gaf u geen recht, of het is voorbij. Hebt u een code gekregen, gebruik die dan"
                                        + " (PUT /v1/me/account).",
                                "Your board gave you no right, or it is over. If you were handed a code, use that (PUT"
                                        + " /v1/me/account).")
                        : Problem.of(ProblemType.FORBIDDEN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        writer.write(response, Problem.of(ProblemType.BAD_REQUEST));
    }
}
