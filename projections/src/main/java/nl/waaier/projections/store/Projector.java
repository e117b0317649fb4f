package nl.waaier.projections.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.MissingEventsException;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies events to the files of one generation, a batch at a time: the files of everybody in the batch are loaded at
 * once, folded in memory, and written at once, just before the processor's position is (see
 * {@link DocumentsFirstTokenStore}).
 *
 * <p>An event that cannot be read, folded or stored does not stop the others: its teacher is set to wait. A gap in a
 * teacher's numbers (documents older than the position, as after a careless restore) is closed from the event store.
 */
final class Projector implements EventHandlerInvoker {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final FileStore store;
    private final EventStore eventStore;
    private final Clock clock;

    Projector(FileStore store, EventStore eventStore, Clock clock) {
        this.store = store;
        this.eventStore = eventStore;
        this.clock = clock;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return teacher(message).filter(teacher -> segment.matches(teacher)).isPresent();
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return TeacherEvent.class.isAssignableFrom(payloadType);
    }

    private static Optional<TeacherId> teacher(Object message) {
        return message instanceof DomainEventMessage<?> event
                        && event.getAggregateIdentifier().startsWith(TeacherStreams.PREFIX)
                ? Optional.of(TeacherId.of(event.getAggregateIdentifier().substring(TeacherStreams.PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (message instanceof DomainEventMessage<?> event && canHandle(message, segment)) {
            batch(segment).apply(event);
        }
    }

    private EventBatch batch(Segment segment) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(EventBatch.KEY, key -> {
            List<?> messages = messagesIn(unitOfWork);
            List<String> identifiers = messages.stream()
                    .map(message -> ((EventMessage<?>) message).getIdentifier())
                    .toList();
            try {
                return new EventBatch(this, teachersIn(messages, segment), identifiers);
            } catch (RuntimeException e) {
                ScheduledWorkers.tellOfMemory(e);
                LOG.warn(
                        "The files for a batch of events could not be loaded and are tried again: {}",
                        e.getClass().getName());
                throw e;
            }
        });
    }

    private static List<?> messagesIn(UnitOfWork<?> unitOfWork) {
        return unitOfWork instanceof BatchingUnitOfWork<?> batching
                ? batching.getMessages()
                : List.of(unitOfWork.getMessage());
    }

    private static Set<TeacherId> teachersIn(List<?> messages, Segment segment) {
        Set<TeacherId> teachers = new LinkedHashSet<>();
        messages.forEach(m -> teacher(m).filter(segment::matches).ifPresent(teachers::add));
        return teachers;
    }

    /** The file after an event, closing a gap from the event store where there is one. */
    TeacherFile apply(@Nullable TeacherFile file, TeacherId teacher, DomainEventMessage<?> event) {
        try {
            return fold(file, teacher, List.of(event));
        } catch (MissingEventsException e) {
            LOG.warn("Closing a gap before event {} of a teacher", event.getSequenceNumber());
            return catchUp(file, teacher);
        }
    }

    /** Applies everything in the event store that a file lacks; used to heal and to retry. */
    private TeacherFile catchUp(@Nullable TeacherFile file, TeacherId teacher) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        eventStore
                .readEvents(teacher.streamId(), file == null ? 0 : file.nextNumber())
                .forEachRemaining(events::add);
        return fold(file, teacher, events);
    }

    private static TeacherFile fold(
            @Nullable TeacherFile file, TeacherId teacher, List<? extends DomainEventMessage<?>> messages) {
        List<RecordedEvent> events = new ArrayList<>(messages.size());
        for (DomainEventMessage<?> message : messages) {
            events.add(new RecordedEvent(
                    message.getSequenceNumber(),
                    message.getTimestamp(),
                    RecordedBy.of(message.getMetaData()),
                    (TeacherEvent) message.getPayload()));
        }
        if (file == null && events.isEmpty()) {
            throw new IllegalStateException("no events in " + teacher.streamId());
        }
        TeacherFile before = file == null
                ? TeacherFile.empty(teacher, events.getFirst().event().boardNumber())
                : file;
        return before.evolve(events);
    }

    /**
     * Folds a whole stream for a teacher who has no file yet.
     *
     * @param events all of them up to a position, from the first
     * @return the file up to the first event that cannot be taken in, which sets the teacher to wait; null when that is the
     *     first of all
     */
    @Nullable
    TeacherFile foldNew(List<? extends DomainEventMessage<?>> events) {
        TeacherId teacher = teacherOf(events.getFirst());
        try {
            TeacherFile file = fold(null, teacher, events);
            FileStore.requireFits(file);
            return file;
        } catch (RuntimeException e) {
            return foldAsFarAsPossible(teacher, events);
        }
    }

    private @Nullable TeacherFile foldAsFarAsPossible(TeacherId teacher, List<? extends DomainEventMessage<?>> events) {
        TeacherFile file = null;
        for (DomainEventMessage<?> event : events) {
            try {
                TeacherFile after = fold(file, teacher, List.of(event));
                FileStore.requireFits(after);
                file = after;
            } catch (RuntimeException e) {
                store.setWaiting(waiting(teacher, event.getSequenceNumber(), e));
                return file;
            }
        }
        return file;
    }

    /** Writes files; whoever's document the server refuses waits. */
    void save(Collection<TeacherFile> files, Map<TeacherId, TeacherFile> before) {
        if (!files.isEmpty()) {
            wait(files, before, store.save(files, before));
        }
    }

    /** Writes files of teachers who have none, likewise. */
    void saveNew(Collection<TeacherFile> files) {
        wait(files, Map.of(), store.saveNew(files));
    }

    private void wait(
            Collection<TeacherFile> files, Map<TeacherId, TeacherFile> before, Map<TeacherId, Integer> refused) {
        for (TeacherFile file : files) {
            Integer code = refused.get(file.teacher());
            if (code != null) {
                TeacherFile stored = before.get(file.teacher());
                long number = stored == null ? 0 : stored.nextNumber();
                store.setWaiting(waiting(file.teacher(), number, "Refused" + code));
            }
        }
    }

    /** Tries again for everybody who waits. Answers how many wait no longer. */
    int retryWaiting() {
        int freed = 0;
        for (WaitingTeacher entry : store.waiting()) {
            if (retry(entry)) {
                freed++;
            }
        }
        return freed;
    }

    private boolean retry(WaitingTeacher entry) {
        try {
            if (!catchUpAndSave(entry.teacher())) {
                return false;
            }
            store.clearWaiting(entry.teacher());
            // Events that came while the teacher still stood as waiting were passed over: take those too.
            if (!catchUpAndSave(entry.teacher())) {
                store.setWaiting(entry);
                return false;
            }
            return true;
        } catch (FileStore.ConcurrentWriteException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A teacher still waits at event {}: {}",
                    entry.number(),
                    e.getClass().getName());
            return false;
        }
    }

    private boolean catchUpAndSave(TeacherId teacher) {
        TeacherFile before = store.load(List.of(teacher)).get(teacher);
        TeacherFile after = catchUp(before, teacher);
        if (before != null && after.lastNumber() == before.lastNumber()) {
            return true;
        }
        FileStore.requireFits(after);
        Map<TeacherId, Integer> refused =
                store.save(List.of(after), before == null ? Map.of() : Map.of(teacher, before));
        return refused.isEmpty();
    }

    @Override
    public boolean supportsReset() {
        // A rebuild fills a new generation from the start; nothing is ever replayed over documents that are read.
        return false;
    }

    @Override
    public void performReset() {
        throw new UnsupportedOperationException();
    }

    FileStore store() {
        return store;
    }

    WaitingTeacher waiting(TeacherId teacher, long number, RuntimeException cause) {
        return waiting(teacher, number, cause.getClass().getSimpleName());
    }

    private WaitingTeacher waiting(TeacherId teacher, long number, String error) {
        LOG.error("Event {} of a teacher cannot be taken in ({}); this teacher's events wait", number, error);
        return new WaitingTeacher(teacher, number, error, clock.instant());
    }

    /** The teacher of a message known to be about one. */
    static TeacherId teacherOf(DomainEventMessage<?> event) {
        return teacher(event).orElseThrow();
    }
}
