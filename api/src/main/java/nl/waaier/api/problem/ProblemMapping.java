package nl.waaier.api.problem;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.eventstore.UnreadableEventException;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.projections.store.ViewNotReadyException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem an exception stands for. What is not listed is a defect of ours. */
final class ProblemMapping {

    /** The rule that of two decisions taken at once only one holds. */
    static final String CONCURRENT_CHANGE = "concurrent-change";

    private ProblemMapping() {}

    /** The problem that an exception stands for; 500 when it is a defect. */
    static ProblemAnswer of(Throwable thrown) {
        return Causes.of(thrown)
                .map(ProblemMapping::refusal)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> outermost(unwrapped(thrown)));
    }

    /** Refusals of ours and of the stores count wherever they are in the chain: layers between wrap them. */
    private static Optional<ProblemAnswer> refusal(Throwable thrown) {
        if (StoreAway.isOne(thrown)) {
            return Optional.of(unavailable());
        }
        return Optional.ofNullable(
                switch (thrown) {
                    case ProblemException refused -> new ProblemAnswer(refused.problem(), refused.headers());
                    case RuleBroken broken -> new ProblemAnswer(Problem.of(broken.rule()));
                    case BadRequestException broken ->
                        new ProblemAnswer(ProblemType.BAD_REQUEST); // Such as bad chunks.
                    case SlowClientException slow -> new ProblemAnswer(ProblemType.TIMEOUT);
                    case AggregateNotFoundException absent -> new ProblemAnswer(ProblemType.NOT_FOUND);
                    case ConcurrencyException lost -> concurrentChange();
                    case ConcurrencyFailureException lost -> concurrentChange();
                    case ViewNotReadyException building -> unavailable();
                    // A node of a newer version can; nothing is decided here on half a history.
                    case UnreadableEventException newer -> unavailable();
                    case MongoException away -> unavailable();
                    default -> null;
                });
    }

    private static ProblemAnswer outermost(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> faults(JsonFaults.of(unreadable));
            case MethodArgumentTypeMismatchException wrong -> faults(Fault.malformed(wrong.getName()));
            case MissingServletRequestParameterException absent -> faults(Fault.required(absent.getParameterName()));
            case MissingRequestHeaderException absent -> faults(Fault.required(absent.getHeaderName()));
            case MissingServletRequestPartException absent -> faults(Fault.required(absent.getRequestPartName()));
            case ErrorResponse other -> other(other);
            // A header or parameter with control characters, seen only when it is asked for.
            case RequestRejectedException wrong -> new ProblemAnswer(ProblemType.BAD_REQUEST);
            // Parameters that cannot be decoded, have no name or are too many.
            case InvalidParameterException wrong -> new ProblemAnswer(ProblemType.ofStatus(wrong.getErrorCode()));
            // Without a cause there was no form to read at all, with one it could not be read.
            case MultipartException wrong ->
                new ProblemAnswer(
                        wrong.getCause() == null ? ProblemType.UNSUPPORTED_MEDIA_TYPE : ProblemType.BAD_REQUEST);
            default -> new ProblemAnswer(ProblemType.INTERNAL);
        };
    }

    private static ProblemAnswer faults(Fault fault) {
        return new ProblemAnswer(Problem.of(List.of(fault)));
    }

    private static ProblemAnswer other(ErrorResponse response) {
        ProblemType type = ProblemType.ofStatus(response.getStatusCode().value());
        HttpHeaders headers = response.getHeaders();
        // Only what HTTP asks for beside the status, such as Allow with 405.
        Map<String, String> kept = Stream.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)
                .filter(headers::containsHeader)
                .collect(Collectors.toMap(name -> name, name -> String.join(", ", headers.getOrEmpty(name))));
        return new ProblemAnswer(Problem.of(type), kept);
    }

    private static ProblemAnswer concurrentChange() {
        return new ProblemAnswer(Problem.conflict(
                CONCURRENT_CHANGE,
                "Er is tegelijk een andere wijziging vastgelegd. Bekijk de nieuwe stand en probeer het opnieuw.",
                "Another change was recorded at the same time. Look at what holds now and try again."));
    }

    private static ProblemAnswer unavailable() {
        UnavailableException unavailable = new UnavailableException(UnavailableException.DEFAULT_RETRY);
        return new ProblemAnswer(unavailable.problem(), unavailable.headers());
    }

    private static Throwable unwrapped(Throwable thrown) {
        return Causes.of(thrown)
                .filter(each -> !(each instanceof CommandExecutionException
                        || each instanceof CompletionException
                        || each instanceof ExecutionException))
                .findFirst()
                .orElse(thrown);
    }
}
