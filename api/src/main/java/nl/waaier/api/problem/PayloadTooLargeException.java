package nl.waaier.api.problem;

/** 413: the request carries more bytes than are accepted here. */
public final class PayloadTooLargeException extends ProblemException {

    /** Says nothing about the request. */
    public PayloadTooLargeException() {
        super(Problem.of(ProblemType.TOO_LARGE));
    }
}
