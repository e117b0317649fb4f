package nl.waaier.api.platform.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.BoardNumber;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds what was recorded about a board. Every command and question needs it, so what was folded is kept, and each time
 * only what was recorded since is read.
 */
@Component
final class EventSourcedOrganisations implements Organisations {

    private final BoardEvents events;
    private final Map<BoardNumber, Folded> latest = new ConcurrentHashMap<>();

    EventSourcedOrganisations(BoardEvents events) {
        this.events = events;
    }

    /**
     * An organisation with the last event in it. That event is read again every time: it may have been one of a
     * transaction that was rolled back later, and then another one, or none, has its number.
     */
    private record Folded(Organisation organisation, long number, String event) {

        static @Nullable Folded of(@Nullable Folded before, List<? extends DomainEventMessage<?>> later) {
            Folded folded = before;
            for (DomainEventMessage<?> event : later) {
                Organisation organisation = folded == null ? Organisation.EMPTY : folded.organisation;
                folded = new Folded(
                        organisation.evolve((BoardEvent) event.getPayload()),
                        event.getSequenceNumber(),
                        event.getIdentifier());
            }
            return folded;
        }

        boolean isLastOf(List<? extends DomainEventMessage<?>> recorded) {
            return !recorded.isEmpty() && recorded.getFirst().getIdentifier().equals(event);
        }
    }

    @Override
    public Organisation of(BoardNumber board, @Nullable Instant knownOn) {
        return knownOn == null ? now(board) : then(board, knownOn);
    }

    private Organisation then(BoardNumber board, Instant knownOn) {
        Organisation organisation = Organisation.EMPTY;
        for (BoardEvent event : events.of(board, knownOn)) {
            organisation = organisation.evolve(event);
        }
        return organisation;
    }

    private Organisation now(BoardNumber board) {
        Folded folded = fold(board);
        if (folded == null) {
            return Organisation.EMPTY;
        }
        latest.put(board, folded);
        return folded.organisation;
    }

    private @Nullable Folded fold(BoardNumber board) {
        Folded before = latest.get(board);
        if (before != null) {
            List<? extends DomainEventMessage<?>> since = events.from(board, before.number);
            if (before.isLastOf(since)) {
                return Folded.of(before, since.subList(1, since.size()));
            }
        }
        return Folded.of(null, events.from(board, 0));
    }
}
