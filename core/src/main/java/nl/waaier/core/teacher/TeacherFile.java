package nl.waaier.core.teacher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Everything recorded about one teacher, as decisions need it. Immutable.
 *
 * @param facts every fact ever recorded, in the order of recording, withdrawn ones included
 * @param nextNumber the number that the next event will have
 */
public record TeacherFile(List<RecordedFact> facts, long nextNumber) {

    /** Nothing recorded yet. */
    public static final TeacherFile EMPTY = new TeacherFile(List.of(), 0);

    public TeacherFile {
        facts = Collections.unmodifiableList(facts);
    }

    /** The file after one more event. Assigns, never judges. */
    public TeacherFile evolve(TeacherEvent event) {
        List<RecordedFact> after = new ArrayList<>(facts.size() + 1);
        switch (event) {
            case TeacherFact fact -> {
                after.addAll(facts);
                after.add(new RecordedFact(nextNumber, fact, null));
            }
            case FactRetracted retracted -> {
                for (RecordedFact f : facts) {
                    after.add(f.number() == retracted.fact() ? new RecordedFact(f.number(), f.fact(), retracted) : f);
                }
            }
        }
        return new TeacherFile(after, nextNumber + 1);
    }

    /** The file after several more events. */
    public TeacherFile evolve(List<? extends TeacherEvent> events) {
        TeacherFile file = this;
        for (TeacherEvent event : events) {
            file = file.evolve(event);
        }
        return file;
    }

    /** The facts that hold as far as is known now. */
    public List<TeacherFact> live() {
        List<TeacherFact> live = new ArrayList<>(facts.size());
        for (RecordedFact fact : facts) {
            if (fact.holds()) {
                live.add(fact.fact());
            }
        }
        return live;
    }

    /** The fact with this number, if it holds. */
    public Optional<TeacherFact> live(long number) {
        return facts.stream()
                .filter(f -> f.number() == number && f.holds())
                .map(RecordedFact::fact)
                .findFirst();
    }
}
