package nl.waaier.core.teacher.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TextsErased;

/**
 * Everything on record about one teacher of one board: the one fold over the teacher's events. Decisions and questions are
 * pure functions of it. Immutable.
 *
 * @param teacher about whom
 * @param board whose member of staff
 * @param lastNumber number of the last event folded in; -1 before the first
 * @param recordedAt when the last event was recorded
 * @param facts every fact ever recorded, in the order of recording, withdrawn ones included
 */
public record TeacherFile(
        TeacherId teacher, BoardNumber board, long lastNumber, Instant recordedAt, List<RecordedFact<?>> facts) {
    public TeacherFile {
        facts = Collections.unmodifiableList(facts);
    }

    /** Nothing recorded yet. */
    public static TeacherFile empty(TeacherId teacher, BoardNumber board) {
        return new TeacherFile(teacher, board, -1, Instant.EPOCH, List.of());
    }

    /** The number that the next event will have. */
    public long nextNumber() {
        return lastNumber + 1;
    }

    /** The file after one more event, see {@link #evolve(List)}. */
    public TeacherFile evolve(RecordedEvent event) {
        return evolve(List.of(event));
    }

    /**
     * The file after more events, in the order of their numbers. Assigns, never judges. An event that was folded in already
     * changes nothing. A clock that went back does not change the order of knowing: a moment counts as no earlier than the
     * one before it.
     *
     * @throws MissingEventsException when an event between the last one and these, or between two of these, is missing
     */
    public TeacherFile evolve(List<RecordedEvent> events) {
        List<RecordedFact<?>> after = new ArrayList<>(facts.size() + events.size());
        after.addAll(facts);
        long last = lastNumber;
        Instant moment = recordedAt;
        for (RecordedEvent recorded : events) {
            if (recorded.number() > last + 1) {
                throw new MissingEventsException(last + 1);
            }
            if (recorded.number() == last + 1) {
                last++;
                moment = recorded.recordedAt().isBefore(moment) ? moment : recorded.recordedAt();
                switch (recorded.event()) {
                    case TeacherFact fact ->
                        after.add(new RecordedFact<>(last, fact, moment, recorded.recordedBy(), null));
                    case FactRetracted retracted -> {
                        Withdrawal how = new Withdrawal(
                                last, moment, recorded.recordedBy(), retracted.replacedBy(), retracted.reason());
                        after.replaceAll(fact -> fact.number() == retracted.number() ? fact.withdrawn(how) : fact);
                    }
                    case TextsErased erased -> after.replaceAll(fact -> fact.withoutTexts(erased.numbers()));
                    case PersonErased erased -> after.replaceAll(fact -> fact.withoutTexts(fact.texts()));
                }
            }
        }
        return last == lastNumber ? this : new TeacherFile(teacher, board, last, moment, after);
    }

    /** The file if an event were recorded next, to judge what would follow. */
    public TeacherFile assuming(TeacherEvent event) {
        return evolve(new RecordedEvent(nextNumber(), recordedAt, RecordedBy.UNKNOWN, event));
    }

    /** The facts that hold as far as is known now, in the order of recording. */
    public List<RecordedFact<?>> live() {
        List<RecordedFact<?>> live = new ArrayList<>(facts.size());
        for (RecordedFact<?> fact : facts) {
            if (fact.holds()) {
                live.add(fact);
            }
        }
        return live;
    }

    /** The fact with this number, if it holds. */
    public Optional<RecordedFact<?>> live(long number) {
        for (RecordedFact<?> fact : facts) {
            if (fact.number() == number && fact.holds()) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** The facts that were on record, and held, at a moment, in the order of recording; as they were known then. */
    public List<RecordedFact<?>> knownAt(Instant moment) {
        List<RecordedFact<?>> known = new ArrayList<>(facts.size());
        for (RecordedFact<?> fact : facts) {
            if (fact.knownAt(moment)) {
                known.add(fact.asKnownAt(moment));
            }
        }
        return known;
    }

    /** The file as if nothing but what was known, and held, at a moment were on record. */
    public TeacherFile asKnownAt(Instant moment) {
        return new TeacherFile(teacher, board, lastNumber, recordedAt, knownAt(moment));
    }
}
