package nl.waaier.api.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemType;
import nl.waaier.api.platform.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What becomes of a form that comes from one of our pages, but from a session that is over: it is kept, see {@link KeptForm},
 * and nothing is done of it until its sender, signed in again, sends it once more. A form from anywhere else is refused.
 */
@Component
final class LostForms implements AccessDeniedHandler, AuthenticationEntryPoint {

    /** The page to sign in at, where it tells that a session is over. */
    private static final String SESSION_OVER = PagePaths.SIGN_IN + "?verlopen";

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(PagePaths.SIGN_IN);
    private final SecurityAnswers answers;
    private final ProblemWriter writer;
    private final RateLimitFilters limits;
    private final PagesProperties pages;

    LostForms(SecurityAnswers answers, ProblemWriter writer, RateLimitFilters limits, PagesProperties pages) {
        this.pages = pages;
        this.answers = answers;
        this.writer = writer;
        this.limits = limits;
    }

    /**
     * Refuses forms of foreign pages before a session is looked for. A browser tells from where a form comes, and sends no cookie
     * with one of another site: to answer it with a new session would put the reader out of the own one, and to keep it would put
     * words into somebody's mouth.
     */
    OncePerRequestFilter refusingForeign() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (HttpMethod.POST.matches(request.getMethod()) && !isFromOurPage(request)) {
                    answers.handle(request, response, new AccessDeniedException("of a foreign page"));
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            keep(request, response);
        } else {
            signIn.commence(request, response, refused);
        }
    }

    /** A form without the token that its sender's browser was given, or somebody who has no right to anything. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        String path = request.getServletPath();
        if (!(refused instanceof CsrfException)) {
            if (CallerArgument.signedIn().isPresent() && CallerArgument.find().isEmpty()) {
                goTo(response, PagePaths.CODE);
            } else {
                answers.handle(request, response, refused);
            }
        } else if (path.equals(PagePaths.SIGN_OUT)) {
            goTo(response, "/");
        } else if (path.startsWith(PagePaths.SIGN_IN)) {
            goTo(response, PagePaths.SIGN_IN);
        } else {
            keep(request, response);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<KeptForm> form = isOfFields(request) ? KeptForm.sentBy(request) : Optional.empty();
        Caller caller = CallerArgument.find().orElse(null);
        if (caller == null && limits.refusesStranger(request, response)) {
            return; // What is kept takes room, so it is counted.
        }
        if (caller == null) {
            form.ifPresent(lost -> lost.keep(request));
            goTo(response, SESSION_OVER);
        } else if (form.isPresent() && form.get().isOf(caller)) {
            form.get().keep(request);
            goTo(response, form.get().address());
        } else {
            writer.write(
                    response,
                    Problem.of(
                            ProblemType.FORBIDDEN,
                            "Dit formulier hoort bij een eerdere aanmelding. Er is niets vastgelegd. Open de pagina opnieuw.",
                            "This form belongs to an earlier sign-in. Nothing was recorded. Open the page anew."));
        }
    }

    /** What tells nothing of where it comes from is no browser. */
    private boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null ? site.equals("same-origin") : origin == null || isOwn(origin, request);
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return (pages.baseUrl() != null && origin.equals(pages.base()))
                || (host != null && origin.endsWith("://" + host));
    }

    /** A file that was sent along is not kept. */
    private static boolean isOfFields(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
