package nl.waaier.api.platform.problem;

/** 404: there is no such thing, or not for this caller. The answer never tells which of the two. */
public final class NotFoundException extends ProblemException {

    /** Says nothing about what was asked for. */
    public NotFoundException() {
        super(Problem.of(ProblemType.NOT_FOUND));
    }
}
