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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of everybody in one batch of events, between loading and writing them. */
final class EventBatch {
    /** Under which the batch is kept in its unit of work. */
    static final String KEY = EventBatch.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(EventBatch.class);

    private final Projector projector;
    private final Map<TeacherId, TeacherFile> files;
    private final Map<TeacherId, TeacherFile> before;
    private final Set<TeacherId> waiting;
    private final Map<TeacherId, TeacherFile> changed = new LinkedHashMap<>();
    private final List<WaitingTeacher> newlyWaiting = new ArrayList<>();
    private final Runnable note;
    private boolean noted;
    private boolean told;

    /** @param note notes, before anything is written, which events are in the batch */
    EventBatch(Projector projector, Set<TeacherId> teachers, Runnable note) {
        this.projector = projector;
        this.note = note;
        this.files = projector.store().load(teachers);
        this.waiting = projector.store().waiting(teachers);
        this.before = new HashMap<>(files);
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

    /** Writes what changed. A second call writes nothing. A failure is told of once, for it is tried again as a whole. */
    void write() {
        try {
            if (!noted) {
                note.run();
                noted = true;
            }
            newlyWaiting.forEach(projector.store()::setWaiting);
            newlyWaiting.clear();
            projector.save(changed.values(), before);
            before.putAll(changed);
            changed.clear();
        } catch (RuntimeException e) {
            tell(e);
            throw e;
        }
    }

    /** In a line; Axon tells of it in hundreds, which are therefore off (see the levels in application.yaml). */
    private void tell(RuntimeException failure) {
        if (!told) {
            told = true;
            LOG.warn(
                    "Files of {} teachers could not be written and are tried again: {}",
                    changed.size(),
                    failure.getClass().getName());
        }
    }
}
