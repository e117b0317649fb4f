package nl.waaier.api.problem;

import java.time.Duration;
import java.util.Map;

/** 503: something that the answer needs is away or not ready yet; the caller is told when to ask again. */
public final class UnavailableException extends ProblemException {

    /** When to ask again if nothing better is known. */
    static final Duration DEFAULT_RETRY = Duration.ofSeconds(5);

    private final transient Duration retryAfter;

    /** @param retryAfter after how long asking again makes sense, at least a second */
    public UnavailableException(Duration retryAfter) {
        super(Problem.of(ProblemType.UNAVAILABLE));
        this.retryAfter = requireSecond(retryAfter);
    }

    /**
     * @param detail what is not ready, in Dutch
     * @param detailEn the same in English
     * @param retryAfter after how long asking again makes sense, at least a second
     */
    public UnavailableException(String detail, String detailEn, Duration retryAfter) {
        super(Problem.of(ProblemType.UNAVAILABLE, detail, detailEn));
        this.retryAfter = requireSecond(retryAfter);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    private static Duration requireSecond(Duration retryAfter) {
        if (retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("less than a second");
        }
        return retryAfter;
    }
}
