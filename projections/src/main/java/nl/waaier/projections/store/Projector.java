package nl.waaier.projections.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.facts.MissingEventsException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies events to the logs of one generation, a batch at a time: the logs of everybody in the batch are loaded at
 * once, folded in memory, and written at once, just before the processor's position is (see
 * {@link DocumentsFirstTokenStore}).
 *
 * <p>An event that cannot be read or folded does not stop the others: its teacher is set to wait. A gap in a teacher's
 * numbers (documents older than the position, as after a careless restore) is closed from the event store.
 */
final class Projector implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final String STREAM_PREFIX = "teacher:";

    private final FactView view;
    private final LogStore store;
    private final Marks marks;
    private final EventStore eventStore;
    private final Clock clock;

    Projector(FactView view, LogStore store, Marks marks, EventStore eventStore, Clock clock) {
        this.view = view;
        this.store = store;
        this.marks = marks;
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
                        && event.getAggregateIdentifier().startsWith(STREAM_PREFIX)
                ? Optional.of(TeacherId.of(event.getAggregateIdentifier().substring(STREAM_PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (message instanceof DomainEventMessage<?> event && canHandle(message, segment)) {
            told(() -> batch(segment).apply(event));
        }
    }

    /** In a line; Axon tells of it in hundreds, which are therefore off (see the levels in application.yaml). */
    private void told(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "View {}: a batch could not be taken in and is tried again: {}",
                    view.name(),
                    e.getClass().getName());
            throw e;
        }
    }

    private Batch batch(Segment segment) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(Batch.KEY, key -> {
            List<?> messages = messagesIn(unitOfWork);
            Batch batch = new Batch(this, teachersIn(messages, segment), () -> mark(messages, segment.getSegmentId()));
            unitOfWork.onPrepareCommit(u -> told(batch::write));
            return batch;
        });
    }

    private static List<?> messagesIn(UnitOfWork<?> unitOfWork) {
        return unitOfWork instanceof BatchingUnitOfWork<?> batching
                ? batching.getMessages()
                : List.of(unitOfWork.getMessage());
    }

    private void mark(List<?> messages, int segment) {
        if (messages.getLast() instanceof TrackedEventMessage<?> last) {
            List<String> events = messages.stream()
                    .map(message -> ((EventMessage<?>) message).getIdentifier())
                    .toList();
            marks.applying(segment, last.trackingToken().position().orElseThrow(), events);
        }
    }

    private static Set<TeacherId> teachersIn(List<?> messages, Segment segment) {
        Set<TeacherId> teachers = new LinkedHashSet<>();
        messages.forEach(m -> teacher(m).filter(segment::matches).ifPresent(teachers::add));
        return teachers;
    }

    /** Applies everything in the event store that a log lacks; used to heal and to retry. */
    FactLog catchUp(@Nullable FactLog log, TeacherId teacher) {
        return fold(log, teacher, readFrom(teacher, log == null ? 0 : log.sequence() + 1));
    }

    private List<DomainEventMessage<?>> readFrom(TeacherId teacher, long number) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        DomainEventStream stream = eventStore.readEvents(teacher.streamId(), number);
        stream.forEachRemaining(events::add);
        return events;
    }

    private FactLog fold(@Nullable FactLog log, TeacherId teacher, List<DomainEventMessage<?>> events) {
        FactLog folded = log;
        for (DomainEventMessage<?> event : events) {
            folded = fold(folded, teacher, event);
        }
        if (folded == null) {
            throw new IllegalStateException("no events in " + teacher.streamId());
        }
        return folded;
    }

    private FactLog fold(@Nullable FactLog log, TeacherId teacher, DomainEventMessage<?> message) {
        TeacherEvent event = (TeacherEvent) message.getPayload();
        FactLog before = log == null ? FactLog.empty(teacher, event.boardNumber()) : log;
        return before.evolve(message.getSequenceNumber(), message.getTimestamp(), event, view.keeps());
    }

    /** Tries again for everybody who waits. Answers how many wait no longer. */
    int retryWaiting() {
        int freed = 0;
        for (Waiting entry : store.waiting()) {
            if (retry(entry)) {
                freed++;
            }
        }
        return freed;
    }

    private boolean retry(Waiting entry) {
        try {
            catchUpAndSave(entry.teacher());
            store.clearWaiting(entry.teacher());
            // Events that came while the teacher still stood as waiting were passed over: take those too.
            catchUpAndSave(entry.teacher());
            return true;
        } catch (LogStore.ConcurrentWriteException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn(
                    "View {}: a teacher still waits at event {}: {}",
                    view.name(),
                    entry.number(),
                    e.getClass().getName());
            return false;
        }
    }

    private void catchUpAndSave(TeacherId teacher) {
        FactLog before = store.load(List.of(teacher)).get(teacher);
        FactLog after = catchUp(before, teacher);
        if (before == null || after.sequence() > before.sequence()) {
            store.save(List.of(after), before == null ? Map.of() : Map.of(teacher, before));
        }
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

    LogStore store() {
        return store;
    }

    /** The log after an event, closing a gap from the event store where there is one. */
    FactLog apply(@Nullable FactLog log, TeacherId teacher, DomainEventMessage<?> event) {
        try {
            return fold(log, teacher, event);
        } catch (MissingEventsException e) {
            LOG.warn("View {}: closing a gap before event {} of a teacher", view.name(), event.getSequenceNumber());
            return catchUp(log, teacher);
        }
    }

    Waiting waiting(TeacherId teacher, long number, RuntimeException cause) {
        LOG.error(
                "View {}: event {} of a teacher cannot be applied ({}); this teacher's events wait",
                view.name(),
                number,
                cause.getClass().getName());
        return new Waiting(teacher, number, cause.getClass().getSimpleName(), clock.instant());
    }

    /** The teacher of a message known to be about one. */
    static TeacherId teacherOf(DomainEventMessage<?> event) {
        return teacher(event).orElseThrow();
    }
}
