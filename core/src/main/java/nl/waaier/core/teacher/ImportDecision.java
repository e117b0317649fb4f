package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * What came of a delivery about one teacher.
 *
 * @param outcomes one per fact of the command, in the command's order
 * @param events what is (or in a dry run, would be) recorded
 * @param changes what these events change of what was on record, in their order, but for the withdrawals of a full delivery
 * @param withdrawals what a full delivery makes of the facts that it does not have
 */
public record ImportDecision(
        List<Outcome> outcomes, List<TeacherEvent> events, List<Change> changes, Withdrawals withdrawals) {

    public ImportDecision {
        outcomes = List.copyOf(outcomes);
        events = List.copyOf(events);
        changes = List.copyOf(changes);
    }

    /** Of a delivery that is not full. */
    public ImportDecision(List<Outcome> outcomes, List<TeacherEvent> events, List<Change> changes) {
        this(outcomes, events, changes, Withdrawals.NONE);
    }

    /**
     * A fact that a delivery withdraws.
     *
     * @param was what was on record
     * @param becomes what is recorded in its place, null when nothing is
     */
    public record Change(TeacherFact was, @Nullable TeacherFact becomes) {}

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
