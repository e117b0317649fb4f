package nl.waaier.projections.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.facts.FactLog;
import org.axonframework.eventhandling.DomainEventMessage;

/** The logs of everybody in one batch of events, between loading and writing them. */
final class Batch {

    /** Under which the batch is kept in its unit of work. */
    static final String KEY = Batch.class.getName();

    private final Projector projector;
    private final Map<TeacherId, FactLog> logs;
    private final Map<TeacherId, FactLog> before;
    private final Set<TeacherId> waiting;
    private final Map<TeacherId, FactLog> changed = new LinkedHashMap<>();
    private final List<Waiting> newlyWaiting = new ArrayList<>();
    private final Runnable mark;
    private boolean marked;

    /** @param mark tells, before anything is written, which events are in the batch */
    Batch(Projector projector, Set<TeacherId> teachers, Runnable mark) {
        this.projector = projector;
        this.mark = mark;
        this.logs = projector.store().load(teachers);
        this.waiting = projector.store().waiting(teachers);
        this.before = new HashMap<>(logs);
    }

    void apply(DomainEventMessage<?> event) {
        TeacherId teacher = Projector.teacherOf(event);
        if (waiting.contains(teacher)) {
            return;
        }
        try {
            FactLog log = logs.get(teacher);
            FactLog after = projector.apply(log, teacher, event);
            if (!after.equals(log)) {
                logs.put(teacher, after);
                changed.put(teacher, after);
            }
        } catch (RuntimeException e) {
            waiting.add(teacher);
            newlyWaiting.add(projector.waiting(teacher, event.getSequenceNumber(), e));
        }
    }

    /** Writes what changed. A second call writes nothing. */
    void write() {
        if (!marked) {
            mark.run();
            marked = true;
        }
        newlyWaiting.forEach(projector.store()::setWaiting);
        newlyWaiting.clear();
        projector.store().save(changed.values(), before);
        before.putAll(changed);
        changed.clear();
    }
}
