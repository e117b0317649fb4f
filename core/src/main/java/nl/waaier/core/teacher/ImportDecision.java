package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * What came of a delivery about one teacher.
 *
 * @param outcomes one per fact of the command, in the command's order
 * @param events what is (or in a dry run, would be) recorded
 * @param changes what these events change of what was on record, in their order
 * @param denied ends on record of arbeidsrelaties that go on by the delivery; they stand
 * @param after the file with these events
 */
public record ImportDecision(
        List<Outcome> outcomes,
        List<TeacherEvent> events,
        List<Change> changes,
        List<AppointmentEnded> denied,
        TeacherFile after) {

    public ImportDecision {
        outcomes = List.copyOf(outcomes);
        events = List.copyOf(events);
        changes = List.copyOf(changes);
        denied = List.copyOf(denied);
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
     * @param onRecord the facts on record that speak against it; empty when it was not rejected, or the rule says it all
     */
    public record Outcome(Status status, @Nullable Rule rule, List<TeacherFact> onRecord) {

        public Outcome {
            onRecord = List.copyOf(onRecord);
        }

        /** One against which nothing on record speaks. */
        Outcome(Status status, @Nullable Rule rule) {
            this(status, rule, List.of());
        }

        static final Outcome RECORDED = new Outcome(Status.RECORDED, null);
        static final Outcome REPLACED = new Outcome(Status.REPLACED, null);
        static final Outcome UNCHANGED = new Outcome(Status.UNCHANGED, null);
    }
}
