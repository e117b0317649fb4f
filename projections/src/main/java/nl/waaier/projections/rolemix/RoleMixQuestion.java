package nl.waaier.projections.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Whose role mix, when, as known when.
 *
 * @param board of which board, always
 * @param school of one school, or of the whole board when null
 * @param team of one team (section, department) by its own name, or of all when null
 * @param referenceDate on which date
 * @param knownOn as known at which moment, null for now
 */
public record RoleMixQuestion(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable String team,
        LocalDate referenceDate,
        @Nullable Instant knownOn) {}
