package nl.waaier.api.platform.problem;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;

/** A refusal that is answered as problem details, wherever in the handling of a request it is thrown. */
public class ProblemException extends ErrorResponseException {

    private final transient Problem problem;

    /** @param problem what is answered */
    public ProblemException(Problem problem) {
        super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
        this.problem = problem;
    }

    /** What is answered. */
    public final Problem problem() {
        return problem;
    }

    /** None: a refusal is an answer, not a defect, and a flood of them should cost little. */
    @Override
    public final synchronized Throwable fillInStackTrace() {
        return this;
    }
}
