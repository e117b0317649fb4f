package nl.waaier.api.organisation;

import java.time.Instant;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.BoardNumber;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a board's own stream, every time: it is short, and what was recorded a moment ago must count. */
@Component
final class EventSourcedOrganisations implements Organisations {

    private final EventStore events;

    EventSourcedOrganisations(EventStore events) {
        this.events = events;
    }

    @Override
    public Organisation of(BoardNumber board, @Nullable Instant knownOn) {
        return events.readEvents(board.streamId())
                .asStream()
                // Ends at the first that came later: a clock that went back does not change the order of knowing.
                .takeWhile(event -> knownOn == null || !event.getTimestamp().isAfter(knownOn))
                .map(DomainEventMessage::getPayload)
                .map(BoardEvent.class::cast)
                .reduce(Organisation.EMPTY, Organisation::evolve, (before, after) -> after);
    }
}
