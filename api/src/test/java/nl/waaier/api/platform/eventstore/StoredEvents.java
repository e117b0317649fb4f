package nl.waaier.api.platform.eventstore;

import java.util.List;
import nl.waaier.api.testing.Careers;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Events put straight into the storage, and read straight from it. */
final class StoredEvents {

    private StoredEvents() {}

    /** The first event about somebody new. */
    static DomainEventMessage<?> first() {
        TeacherId teacher = Careers.somebody();
        return new GenericDomainEventMessage<>("teacher", teacher.streamId(), 0, Careers.started(teacher));
    }

    /** What a read model that has come to this position is given next, until there is nothing more. */
    static List<? extends TrackedEventMessage<?>> after(EventStorageEngine engine, @Nullable TrackingToken position) {
        return engine.readEvents(position, false).toList();
    }
}
