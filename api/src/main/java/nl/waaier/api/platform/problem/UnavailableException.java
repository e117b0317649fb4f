package nl.waaier.api.platform.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** 503: something that the answer needs is away or not ready yet; the caller is told when to ask again. */
public final class UnavailableException extends ProblemException {

    /** When to ask again if nothing better is known. */
    static final Duration DEFAULT_RETRY = Duration.ofSeconds(5);

    /** @param retryAfter after how long asking again makes sense, at least a second */
    public UnavailableException(Duration retryAfter) {
        this(Problem.of(ProblemType.UNAVAILABLE), retryAfter);
    }

    /**
     * @param detail what is not ready, in Dutch
     * @param detailEn the same in English
     * @param retryAfter after how long asking again makes sense, at least a second
     */
    public UnavailableException(String detail, String detailEn, Duration retryAfter) {
        this(Problem.of(ProblemType.UNAVAILABLE, detail, detailEn), retryAfter);
    }

    private UnavailableException(Problem problem, Duration retryAfter) {
        super(problem);
        if (retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("less than a second");
        }
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }
}
