package nl.waaier.projections.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventhandling.DomainEventMessage;

/** The files of everybody in one batch of events, between loading and writing them. */
final class EventBatch {
    /** Under which the batch is kept in its unit of work. */
    static final String KEY = EventBatch.class.getName();

    private final Projector projector;
    private final Map<TeacherId, TeacherFile> files;
    private final Map<TeacherId, TeacherFile> before;
    private final Set<TeacherId> waiting;
    private final Map<TeacherId, TeacherFile> changed = new LinkedHashMap<>();
    private final List<WaitingTeacher> newlyWaiting = new ArrayList<>();
    private final List<String> identifiers;
    private boolean written;

    /** @param identifiers those of all events in the batch */
    EventBatch(Projector projector, Set<TeacherId> teachers, List<String> identifiers) {
        this.projector = projector;
        this.identifiers = identifiers;
        this.files = projector.store().load(teachers);
        this.waiting = projector.store().waiting(teachers);
        this.before = new HashMap<>(files);
    }

    List<String> identifiers() {
        return identifiers;
    }

    int size() {
        return changed.size();
    }

    boolean isWritten() {
        return written;
    }

    void apply(DomainEventMessage<?> event) {
        TeacherId teacher = Projector.teacherOf(event);
        if (waiting.contains(teacher)) {
            return;
        }
        try {
            TeacherFile file = files.get(teacher);
            TeacherFile after = projector.apply(file, teacher, event);
            if (file == null || after.lastNumber() > file.lastNumber()) {
                FileStore.requireFits(after);
                files.put(teacher, after);
                changed.put(teacher, after);
            }
        } catch (RuntimeException e) {
            waiting.add(teacher);
            newlyWaiting.add(projector.waiting(teacher, event.getSequenceNumber(), e));
        }
    }

    /** Writes what changed. A second call writes nothing. */
    void write() {
        if (!written) {
            newlyWaiting.forEach(projector.store()::setWaiting);
            projector.save(changed.values(), before);
            written = true;
        }
    }
}
