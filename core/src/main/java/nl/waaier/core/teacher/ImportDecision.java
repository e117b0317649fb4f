package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.TeacherEvent;
import org.jspecify.annotations.Nullable;

/**
 * What came of a delivery about one teacher.
 *
 * @param outcomes one per fact of the command, in the command's order
 * @param events what is (or in a dry run, would be) recorded
 */
public record ImportDecision(List<Outcome> outcomes, List<TeacherEvent> events) {

    public ImportDecision {
        outcomes = List.copyOf(outcomes);
        events = List.copyOf(events);
    }

    /** What became of one fact. */
    public enum Status {
        /** Recorded. */
        RECORDED,
        /** Recorded in the place of a differing fact about the same thing. */
        REPLACED,
        /** On record already, or withdrawn by somebody who knew better than the delivery: nothing changes. */
        UNCHANGED,
        /** Left out: it breaks a rule. */
        REJECTED
    }

    /**
     * What became of one fact.
     *
     * @param status in short
     * @param rule the rule it breaks when it was rejected, else null
     */
    public record Outcome(Status status, @Nullable Rule rule) {

        static final Outcome RECORDED = new Outcome(Status.RECORDED, null);
        static final Outcome REPLACED = new Outcome(Status.REPLACED, null);
        static final Outcome UNCHANGED = new Outcome(Status.UNCHANGED, null);
    }
}
