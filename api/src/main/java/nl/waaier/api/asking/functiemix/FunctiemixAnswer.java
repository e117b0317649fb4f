package nl.waaier.api.asking.functiemix;

import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;

/**
 * The functiemix of a BRIN, or of a board in one sector, on one or several reference dates, by DUO's definition.
 *
 * @param board of which board
 * @param school of which school, null for a whole board
 * @param sector of which sector
 * @param knownOn as known at which moment, null for now
 * @param per what the scales are called: by their label of the day, or by the current one of their function
 * @param mixes one per reference date, in order
 */
record FunctiemixAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable Sector sector,
        @Nullable Instant knownOn,
        ScaleNaming per,
        List<Functiemix> mixes) {}
