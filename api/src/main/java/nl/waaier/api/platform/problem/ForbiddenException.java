package nl.waaier.api.platform.problem;

import nl.waaier.core.shared.Rule;

/** 403: the caller's role or scope does not cover this. */
public final class ForbiddenException extends ProblemException {

    /** The role gives no right to this at all. */
    public ForbiddenException() {
        super(Problem.of(ProblemType.FORBIDDEN));
    }

    /** The role gives a right to this, and a rule keeps it from the caller for now. */
    public ForbiddenException(Rule rule) {
        super(Problem.forbidden(rule, rule.dutch(), rule.english()));
    }

    /**
     * The same, where something else can be had meanwhile.
     *
     * @param detail what can be had, and what not, in Dutch, without values from the request
     * @param detailEn the same in English
     */
    public ForbiddenException(Rule rule, String detail, String detailEn) {
        super(Problem.forbidden(rule, rule.dutch() + " " + detail, rule.english() + " " + detailEn));
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
