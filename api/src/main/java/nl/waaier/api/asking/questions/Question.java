package nl.waaier.api.asking.questions;

import nl.waaier.api.platform.problem.Faults;

/**
 * What is asked in the query of a request, as a record with a component per parameter: its name is the parameter's, its type
 * what the parameter is read as, and one that is not nullable must be there. {@link QuestionArgument} makes it, and tells
 * everything that is wrong with it at once.
 */
public interface Question {

    /**
     * Adds what is wrong beyond the form of single parameters: bounds, and what does not go together. A parameter that has a
     * fault already is null here, and told of once.
     *
     * @param scope what the question is about, as the path tells
     */
    default void check(Scope scope, Faults faults) {
        // Most questions are right when their parameters are.
    }
}
