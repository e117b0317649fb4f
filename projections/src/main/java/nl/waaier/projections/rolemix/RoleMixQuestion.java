package nl.waaier.projections.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Whose role mix, when, as known when.
 *
 * @param board of which board, always
 * @param school of one school, or of the whole board when null
 * @param team of the members of one team of the school by its name or code, or of all when null
 * @param playedInTeam whether only those roles are asked for that are played in that team, of whoever plays them
 * @param referenceDate on which date
 * @param knownOn as known at which moment, null for now
 * @param organisation the board as known then: its teams, and for how long a role rests
 */
public record RoleMixQuestion(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable String team,
        boolean playedInTeam,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        Organisation organisation) {}
