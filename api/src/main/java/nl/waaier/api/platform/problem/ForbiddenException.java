package nl.waaier.api.platform.problem;

/** 403: the caller's role or scope does not cover this. */
public final class ForbiddenException extends ProblemException {

    /** The role gives no right to this at all. */
    public ForbiddenException() {
        super(Problem.of(ProblemType.FORBIDDEN));
    }

    /**
     * The role gives a right, but not to this.
     *
     * @param detail what lies outside it, in Dutch, without values from the request
     * @param detailEn the same in English
     */
    public ForbiddenException(String detail, String detailEn) {
        super(Problem.of(ProblemType.FORBIDDEN, detail, detailEn));
    }
}
