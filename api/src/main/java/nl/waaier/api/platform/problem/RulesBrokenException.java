package nl.waaier.api.platform.problem;

import java.util.List;
import nl.waaier.core.shared.Rule;

/** 409: parts of a request that has several break business rules; which part breaks which is told. */
public final class RulesBrokenException extends ProblemException {

    /**
     * @param first the first of the rules
     * @param parts at least one part, with the rule it breaks
     */
    public RulesBrokenException(Rule first, List<Fault> parts) {
        super(Problem.of(first, parts));
    }
}
