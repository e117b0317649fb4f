package nl.waaier.api.platform.organisation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.shared.BoardNumber;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A board's own stream, asked of the store every time: what was recorded a moment ago must count. */
@Component
public final class BoardEvents {

    private final EventStore events;

    BoardEvents(EventStore events) {
        this.events = events;
    }

    /**
     * What was recorded about a board, in the order of recording.
     *
     * @param knownOn only what was recorded until this moment, the moment included; null for all there is
     */
    public List<BoardEvent> of(BoardNumber board, @Nullable Instant knownOn) {
        return events.readEvents(board.streamId())
                .asStream()
                // Ends at the first that came later: a clock that went back does not change the order of knowing.
                .takeWhile(event -> knownOn == null || !event.getTimestamp().isAfter(knownOn))
                .map(DomainEventMessage::getPayload)
                .map(BoardEvent.class::cast)
                .toList();
    }

    /** Which figures a board published, in the order in which it did. */
    public List<Publication> publications(BoardNumber board) {
        return events.readEvents(board.streamId())
                .asStream()
                .flatMap(event -> event.getPayload() instanceof FiguresPublished published
                        ? Stream.of(new Publication(published.referenceDate(), event.getTimestamp()))
                        : Stream.empty())
                .toList();
    }

    /** What was recorded about a board from a number on, in the order of recording, with number and identifier. */
    List<? extends DomainEventMessage<?>> from(BoardNumber board, long number) {
        return events.readEvents(board.streamId(), number).asStream().toList();
    }
}
