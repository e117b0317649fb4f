package nl.waaier.api.platform.problem;

import com.mongodb.MongoException;
import java.sql.SQLException;
import java.util.List;
import nl.waaier.api.platform.eventstore.UnreadableEventException;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.projections.store.ReadModelNotReadyException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers the refusals: ours, those of the stores and those of the framework. What an exception wraps counts when nothing is
 * said here of the exception itself. What is not listed is a defect, see {@link DefectAdvice}.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** The rule that of two decisions taken at once only one holds. */
    static final String CONCURRENT_CHANGE = "concurrent-change";

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** By name, so that it counts also where something wraps it: the framework's handler looks at the outermost only. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(ProblemException refused) {
        return answers.of(refused);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> broken(RuleBroken rule) {
        return answers.of(Problem.of(rule.rule()));
    }

    @ExceptionHandler({ConcurrencyException.class, ConcurrencyFailureException.class})
    @Nullable
    ResponseEntity<Object> lostRace() {
        return answers.of(Problem.conflict(
                CONCURRENT_CHANGE,
                "Er is tegelijk een andere wijziging vastgelegd. Bekijk de nieuwe stand en probeer het opnieuw.",
                "Another change was recorded at the same time. Look at what holds now and try again."));
    }

    @ExceptionHandler(AggregateNotFoundException.class)
    @Nullable
    ResponseEntity<Object> absent() {
        return answers.of(Problem.of(ProblemType.NOT_FOUND));
    }

    /** A store is away, the read model is being built, or an event can be read by a newer node only: nothing is decided on half. */
    @ExceptionHandler({
        MongoException.class,
        ReadModelNotReadyException.class,
        UnreadableEventException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    @Nullable
    ResponseEntity<Object> unavailable() {
        return answers.of(new UnavailableException(UnavailableException.DEFAULT_RETRY));
    }

    /** What the database says itself, when nothing around it told more. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> database(SQLException failed) {
        return StoreAway.isBehind(failed) ? unavailable() : answers.ofDefect(failed);
    }

    /**
     * Nobody is left to answer, or the server itself answers that the request came too slowly. Only what the server says of
     * this connection counts: to go by a broken pipe or a reset in the text of a cause, as Spring's own helper does, would end
     * a request of which the database went away as an empty 200.
     */
    @ExceptionHandler(ClientAbortException.class)
    @Nullable
    ResponseEntity<Object> gone() {
        return null;
    }

    /** Bad chunks, or a header or parameter with control characters, which is seen only when it is asked for. */
    @ExceptionHandler({BadRequestException.class, RequestRejectedException.class})
    @Nullable
    ResponseEntity<Object> unreadable() {
        return answers.of(Problem.of(ProblemType.BAD_REQUEST));
    }

    /** Parameters that cannot be decoded, have no name or are too many. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> parameters(InvalidParameterException wrong) {
        return answers.of(Problem.of(ProblemType.ofStatus(wrong.getErrorCode())));
    }

    /** Without a cause there was no form to read at all, with one it could not be read. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> form(MultipartException wrong) {
        return answers.of(
                Problem.of(wrong.getCause() == null ? ProblemType.UNSUPPORTED_MEDIA_TYPE : ProblemType.BAD_REQUEST));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // While the body was read it became too large, broke off or stood still: then that is what was wrong with it.
        Throwable broken = Causes.of(unreadable)
                .filter(cause -> cause instanceof ProblemException
                        || cause instanceof ClientAbortException
                        || cause instanceof BadRequestException)
                .findFirst()
                .orElse(unreadable);
        return switch (broken) {
            case ProblemException refused -> answers.of(refused);
            case ClientAbortException gone -> null;
            case BadRequestException chunks -> answers.of(Problem.of(ProblemType.BAD_REQUEST));
            default -> faulty(JsonFaults.of(unreadable));
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong.getPropertyName();
        return faulty(Fault.malformed(name == null ? "?" : name));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException absent,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return faulty(Fault.required(absent.getParameterName()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException absent, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return faulty(Fault.required(absent.getRequestPartName()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults =
                wrong.getFieldErrors().stream().map(ProblemAdvice::fault).toList();
        return answers.of(Problem.of(faults));
    }

    private static Fault fault(FieldError error) {
        return error.isBindingFailure() || error.getRejectedValue() != null
                ? Fault.malformed(error.getField())
                : Fault.required(error.getField());
    }

    /** The framework's own refusals. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            return answers.ofDefect(thrown);
        }
        return answers.of(Problem.of(ProblemType.ofStatus(status.value())), headers);
    }

    private @Nullable ResponseEntity<Object> faulty(Fault fault) {
        return answers.of(Problem.of(List.of(fault)));
    }
}
