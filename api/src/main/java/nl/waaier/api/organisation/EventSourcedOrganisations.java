package nl.waaier.api.organisation;

import java.time.Instant;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds what was recorded about a board. */
@Component
final class EventSourcedOrganisations implements Organisations {

    private final BoardEvents events;

    EventSourcedOrganisations(BoardEvents events) {
        this.events = events;
    }

    @Override
    public Organisation of(BoardNumber board, @Nullable Instant knownOn) {
        Organisation organisation = Organisation.EMPTY;
        for (BoardEvent event : events.of(board, knownOn)) {
            organisation = organisation.evolve(event);
        }
        return organisation;
    }
}
