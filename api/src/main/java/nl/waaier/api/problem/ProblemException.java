package nl.waaier.api.problem;

import java.util.Map;

/** A refusal that is answered as problem details, wherever in the handling of a request it is thrown. */
public abstract sealed class ProblemException extends RuntimeException
        permits NotFoundException,
                ForbiddenException,
                InvalidRequestException,
                RulesBrokenException,
                PayloadTooLargeException,
                UnavailableException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        // No stack trace: a refusal is an answer, not a defect, and a flood of them should cost little.
        super(problem.titleEn(), null, false, false);
        this.problem = problem;
    }

    /** What is answered. */
    public final Problem problem() {
        return problem;
    }

    /** Headers of the answer beside its body, by name. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
