package nl.waaier.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers whatever a controller, or the way to it, throws. Written straight to the response, so that what the caller
 * accepts has no say in the form of a refusal.
 */
final class ProblemResolver implements HandlerExceptionResolver {

    private final ProblemWriter writer;
    private final ParameterFaults parameters;

    ProblemResolver(ProblemWriter writer, ParameterFaults parameters) {
        this.writer = writer;
        this.parameters = parameters;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            return null; // The security filters answer these.
        }
        if (isClientGone(thrown)) {
            return new ModelAndView(); // Nobody is left to answer.
        }
        ProblemAnswer answer = answer(request, handler, thrown);
        if (answer.problem().status() == ProblemType.INTERNAL.status()) {
            DefectLog.log(thrown);
        }
        try {
            writer.write(response, answer.problem(), answer.headers());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /**
     * Only what the server itself says of this connection counts. To go by a broken pipe or a reset in the text of a cause,
     * as Spring's own helper does, would end a request of which the database went away as an empty 200.
     */
    private static boolean isClientGone(Throwable thrown) {
        return Causes.of(thrown).anyMatch(ClientAbortException.class::isInstance);
    }

    private ProblemAnswer answer(HttpServletRequest request, @Nullable Object handler, Exception thrown) {
        boolean aboutParameters = thrown instanceof MethodArgumentTypeMismatchException
                || thrown instanceof ServletRequestBindingException;
        if (aboutParameters && handler instanceof HandlerMethod method) {
            List<Fault> faults = parameters.of(request, method);
            if (!faults.isEmpty()) {
                return new ProblemAnswer(Problem.of(faults));
            }
        }
        return ProblemMapping.of(thrown);
    }
}
