package nl.waaier.projections.functiemix;

import java.time.Instant;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Whose functiemix, as known when. DUO publishes per BRIN, and per board and sector.
 *
 * @param board of which board, always
 * @param school of one school, or null
 * @param sector of one sector of the board, or null for all (only sensible beside a school)
 * @param knownOn as known at which moment, null for now
 */
public record FunctiemixQuestion(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable Sector sector,
        @Nullable Instant knownOn) {

    /** Whether an arbeidsrelatie is one that is asked about. */
    boolean covers(Post post) {
        return (school == null || school.equals(post.brin())) && (sector == null || sector == post.sector());
    }

    /** As known at which moment. */
    Instant moment() {
        return knownOn == null ? Instant.MAX : knownOn;
    }
}
