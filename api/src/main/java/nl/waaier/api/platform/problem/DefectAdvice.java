package nl.waaier.api.platform.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what is no refusal that {@link ProblemAdvice} knows: a defect of ours. Apart from it and after it, because what takes
 * every exception is asked before what an exception wraps.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class DefectAdvice {

    private final ProblemAnswers answers;

    DefectAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> defect(Exception thrown) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // The security filters answer these.
        }
        return answers.ofDefect(thrown);
    }
}
