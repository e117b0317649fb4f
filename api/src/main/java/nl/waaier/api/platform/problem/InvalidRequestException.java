package nl.waaier.api.platform.problem;

import java.util.List;

/** 400: the request has faults, all of which are told at once. */
public final class InvalidRequestException extends ProblemException {

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InvalidRequestException(List<Fault> faults) {
        super(Problem.of(requireSome(faults)));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong. */
    public List<Fault> faults() {
        return faults;
    }

    private static List<Fault> requireSome(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a fault");
        }
        return faults;
    }
}
