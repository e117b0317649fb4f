package nl.waaier.api.platform.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.waaier.api.platform.identity.limits.RateLimits;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemType;
import nl.waaier.api.platform.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where requests are counted against the limits. A good token is never refused for what came from its address, since a
 * whole school may share one; whoever has none is told 429 where it would be told 401.
 */
@Component
final class RateLimitFilters {

    /** Asked by what keeps the nodes running, which would take one away that answers 429. They tell and cost nothing. */
    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private final RateLimits limits;
    private final ProblemWriter writer;

    RateLimitFilters(RateLimits limits, ProblemWriter writer) {
        this.limits = limits;
        this.writer = writer;
    }

    /** Counts, by address, the requests that bring no token. */
    Filter strangers() {
        return new Counting(
                request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null ? stranger(request) : Optional.empty());
    }

    /** Counts, by address, all requests but those of probes. */
    Filter everybody() {
        return new Counting(request -> PROBES.contains(request.getRequestURI()) ? Optional.empty() : stranger(request));
    }

    /** Counts, by subject and board, the requests with a token that was found good; of who has no right yet, by address. */
    Filter callers() {
        return new Counting(request -> CallerArgument.find()
                .map(caller -> limits.caller(caller.subject(), caller.board().value()))
                .orElseGet(() -> CallerArgument.signedIn().flatMap(signIn -> stranger(request))));
    }

    /** Counts, by subject and board, the requests of whoever is signed in, and by address those of anybody else. */
    Filter visitors() {
        return new Counting(request -> CallerArgument.find()
                .map(caller -> limits.caller(caller.subject(), caller.board().value()))
                .orElseGet(() -> stranger(request)));
    }

    /** Counts a request with a token that is not good; answers it, when it is one too many. */
    boolean refusesStranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Duration> wait = stranger(request);
        if (wait.isPresent()) {
            refuse(response, wait.get());
        }
        return wait.isPresent();
    }

    private Optional<Duration> stranger(HttpServletRequest request) {
        return limits.stranger(request.getRemoteAddr());
    }

    private void refuse(HttpServletResponse response, Duration wait) throws IOException {
        String seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        writer.write(response, Problem.of(ProblemType.TOO_MANY_REQUESTS), Map.of(HttpHeaders.RETRY_AFTER, seconds));
    }

    private final class Counting extends OncePerRequestFilter {

        private final Function<HttpServletRequest, Optional<Duration>> count;

        Counting(Function<HttpServletRequest, Optional<Duration>> count) {
            this.count = count;
        }

        @Override
        protected String getAlreadyFilteredAttributeName() {
            return "waaier.counted." + System.identityHashCode(this);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<Duration> wait = count.apply(request);
            if (wait.isPresent()) {
                refuse(response, wait.get());
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
