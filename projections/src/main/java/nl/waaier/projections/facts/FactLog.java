package nl.waaier.projections.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * What a view knows about one teacher: the facts it keeps, each with its two clocks. An immutable fold over the
 * teacher's events; every question is answered from it by a pure function of a reference date and a moment of knowing.
 *
 * @param teacher about whom
 * @param board whose member of staff
 * @param sequence number of the last event applied; -1 before the first
 * @param recordedAt when the last event applied was recorded
 * @param facts the facts kept, in the order of recording, withdrawn ones included
 */
public record FactLog(TeacherId teacher, BoardNumber board, long sequence, Instant recordedAt, List<KnownFact> facts) {

    /** Nothing known yet. */
    public static FactLog empty(TeacherId teacher, BoardNumber board) {
        return new FactLog(teacher, board, -1, Instant.EPOCH, List.of());
    }

    /**
     * What is known after one more event. An event applied already changes nothing.
     *
     * @param number the event's number in the teacher's stream
     * @param at when it was recorded; a clock that went back does not change the order of knowing
     * @param event what happened
     * @param keeps which facts the view keeps
     * @throws MissingEventsException when events between the last one applied and this one are missing
     */
    public FactLog evolve(long number, Instant at, TeacherEvent event, Predicate<TeacherFact> keeps) {
        if (number <= sequence) {
            return this;
        }
        if (number > sequence + 1) {
            throw new MissingEventsException(sequence + 1);
        }
        Instant moment = at.isBefore(recordedAt) ? recordedAt : at;
        List<KnownFact> after =
                switch (event) {
                    case TeacherFact fact -> keeps.test(fact) ? with(new KnownFact(number, fact, moment, null)) : facts;
                    case FactRetracted retracted ->
                        withdrawn(retracted.fact(), new Withdrawal(moment, retracted.replacedBy(), retracted.reason()));
                };
        return new FactLog(teacher, board, number, moment, after);
    }

    private List<KnownFact> with(KnownFact fact) {
        List<KnownFact> more = new ArrayList<>(facts.size() + 1);
        more.addAll(facts);
        more.add(fact);
        return more;
    }

    private List<KnownFact> withdrawn(long number, Withdrawal how) {
        List<KnownFact> after = new ArrayList<>(facts);
        after.replaceAll(f -> f.number() == number ? f.withdrawn(how) : f);
        return after;
    }

    /** The facts that were known, and held, at a moment. */
    public List<TeacherFact> knownAt(Instant moment) {
        List<TeacherFact> known = new ArrayList<>(facts.size());
        for (KnownFact fact : facts) {
            if (fact.knownAt(moment)) {
                known.add(fact.fact());
            }
        }
        return known;
    }
}
