package nl.waaier.api.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waaier.projections.store.ScheduledWorkers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Problem details as answers of exception handlers. Their type is set and their bytes are made here, so that what the caller
 * accepts has no say in the form of a refusal.
 */
@Component
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final int MAX_CAUSES = 10;

    private final ProblemWriter writer;
    private final HttpServletResponse response;

    /** @param response that of the request that is being handled */
    ProblemAnswers(ProblemWriter writer, HttpServletResponse response) {
        this.writer = writer;
        this.response = response;
    }

    @Nullable
    ResponseEntity<Object> of(Problem problem) {
        return of(problem, HttpHeaders.EMPTY);
    }

    @Nullable
    ResponseEntity<Object> of(ProblemException refused) {
        return of(refused.problem(), refused.getHeaders());
    }

    /**
     * Nothing when an answer is on its way already.
     *
     * @param headers of which is kept what HTTP asks for beside the status, such as Allow with 405
     */
    @Nullable
    ResponseEntity<Object> of(Problem problem, HttpHeaders headers) {
        if (response.isCommitted()) {
            return null;
        }
        ResponseEntity<byte[]> written = writer.written(problem);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus())
                .contentType(Objects.requireNonNull(written.getHeaders().getContentType()));
        Stream.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)
                .filter(headers::containsHeader)
                .forEach(name -> answer.header(name, String.join(", ", headers.getOrEmpty(name))));
        return answer.body(written.getBody());
    }

    /**
     * A defect is logged by type and place only: the message of an exception may carry somebody's data. Memory that has run out
     * is told as if nobody had caught it: it is not this request's affair alone.
     */
    @Nullable
    ResponseEntity<Object> ofDefect(Throwable defect) {
        ScheduledWorkers.tellOfMemory(defect);
        LOG.error("A request failed by a defect", withoutMessages(defect, MAX_CAUSES));
        return of(Problem.of(ProblemType.INTERNAL));
    }

    private static Throwable withoutMessages(Throwable defect, int causes) {
        Throwable cause = defect.getCause();
        Throwable bare = new NamedOnly(
                defect.getClass().getName(), cause == null || causes == 0 ? null : withoutMessages(cause, causes - 1));
        bare.setStackTrace(defect.getStackTrace());
        return bare;
    }

    /** Stands for an exception of another type, whose name is its only message. */
    private static final class NamedOnly extends Exception {

        NamedOnly(String type, @Nullable Throwable cause) {
            super(type, cause);
        }
    }
}
