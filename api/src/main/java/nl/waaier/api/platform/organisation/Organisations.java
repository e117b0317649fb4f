package nl.waaier.api.platform.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import nl.waaier.core.organisation.AccessGrants;
import nl.waaier.core.organisation.CouncilHearings;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.BoardNumber;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Boards' organisations, who was given access to them, and what their councils said: as recorded until this very moment, or as
 * known earlier. Every command and question needs one, so what was folded is kept, and each time only what was recorded since is
 * read. A board that was forgotten is folded from its start.
 */
@Component
public final class Organisations {

    /** More than ask at one time; a board with all its schools takes some ten kilobytes. */
    private static final int REMEMBERED = 500;

    private final BoardEvents events;
    private final Cache<BoardNumber, Folded> latest;

    @Autowired
    Organisations(BoardEvents events) {
        this(events, REMEMBERED);
    }

    Organisations(BoardEvents events, int remembered) {
        this.events = events;
        this.latest = Caffeine.newBuilder()
                .maximumSize(remembered)
                .executor(Runnable::run)
                .build();
    }

    /**
     * An organisation with the last event in it. That event is read again every time: it may have been one of a
     * transaction that was rolled back later, and then another one, or none, has its number.
     */
    private record Folded(
            Organisation organisation, AccessGrants grants, CouncilHearings hearings, long number, String event) {

        static @Nullable Folded of(@Nullable Folded before, List<? extends DomainEventMessage<?>> later) {
            Folded folded = before;
            for (DomainEventMessage<?> event : later) {
                Organisation organisation = folded == null ? Organisation.EMPTY : folded.organisation;
                AccessGrants grants = folded == null ? AccessGrants.NONE : folded.grants;
                CouncilHearings hearings = folded == null ? CouncilHearings.NONE : folded.hearings;
                BoardEvent recorded = (BoardEvent) event.getPayload();
                folded = new Folded(
                        organisation.evolve(recorded),
                        grants.evolve(recorded),
                        hearings.evolve(recorded),
                        event.getSequenceNumber(),
                        event.getIdentifier());
            }
            return folded;
        }

        boolean isLastOf(List<? extends DomainEventMessage<?>> recorded) {
            return !recorded.isEmpty() && recorded.getFirst().getIdentifier().equals(event);
        }
    }

    /** The organisation of a board now; {@link Organisation#EMPTY} when nothing is recorded about it. */
    public Organisation of(BoardNumber board) {
        Folded folded = fold(board);
        return folded == null ? Organisation.EMPTY : folded.organisation;
    }

    /** Who was given access to what of a board, as known now. */
    public AccessGrants grants(BoardNumber board) {
        Folded folded = fold(board);
        return folded == null ? AccessGrants.NONE : folded.grants;
    }

    /** Who was given access to what of a board, as known at a moment; null for now. */
    public AccessGrants grants(BoardNumber board, @Nullable Instant knownOn) {
        return knownOn == null ? grants(board) : AccessGrants.of(events.of(board, knownOn));
    }

    /** What the participation councils of a board said, as known now. */
    public CouncilHearings hearings(BoardNumber board) {
        Folded folded = fold(board);
        return folded == null ? CouncilHearings.NONE : folded.hearings;
    }

    /** What the participation councils of a board said, as known at a moment; null for now. */
    public CouncilHearings hearings(BoardNumber board, @Nullable Instant knownOn) {
        return knownOn == null ? hearings(board) : CouncilHearings.of(events.of(board, knownOn));
    }

    /**
     * The organisation of a board as it was known at a moment.
     *
     * @param knownOn what was recorded until this moment counts, the moment included; null for all there is
     * @return {@link Organisation#EMPTY} when nothing was recorded about it by then
     */
    public Organisation of(BoardNumber board, @Nullable Instant knownOn) {
        if (knownOn == null) {
            return of(board);
        }
        Organisation organisation = Organisation.EMPTY;
        for (BoardEvent event : events.of(board, knownOn)) {
            organisation = organisation.evolve(event);
        }
        return organisation;
    }

    /** Which figures a board published, in the order in which it did. */
    public List<Publication> publications(BoardNumber board) {
        return events.publications(board);
    }

    private @Nullable Folded fold(BoardNumber board) {
        Folded folded = folded(board);
        if (folded != null) {
            latest.put(board, folded);
        }
        return folded;
    }

    private @Nullable Folded folded(BoardNumber board) {
        Folded before = latest.getIfPresent(board);
        if (before != null) {
            List<? extends DomainEventMessage<?>> since = events.from(board, before.number);
            if (before.isLastOf(since)) {
                return Folded.of(before, since.subList(1, since.size()));
            }
        }
        return Folded.of(null, events.from(board, 0));
    }

    /** How many boards are remembered now. */
    long size() {
        latest.cleanUp();
        return latest.estimatedSize();
    }
}
