package nl.waaier.api.problem;

import java.util.Map;

/** Problem details with the headers that belong to them. */
record ProblemAnswer(Problem problem, Map<String, String> headers) {

    ProblemAnswer(Problem problem) {
        this(problem, Map.of());
    }

    ProblemAnswer(ProblemType type) {
        this(Problem.of(type));
    }
}
