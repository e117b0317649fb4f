package nl.waaier.api.platform.organisation;

import java.time.Instant;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** Boards' organisations: as recorded until this very moment, or as known earlier. */
public interface Organisations {

    /** The organisation of a board now; {@link Organisation#EMPTY} when nothing is recorded about it. */
    default Organisation of(BoardNumber board) {
        return of(board, null);
    }

    /**
     * The organisation of a board as it was known at a moment.
     *
     * @param knownOn what was recorded until this moment counts, the moment included; null for all there is
     * @return {@link Organisation#EMPTY} when nothing was recorded about it by then
     */
    Organisation of(BoardNumber board, @Nullable Instant knownOn);
}
