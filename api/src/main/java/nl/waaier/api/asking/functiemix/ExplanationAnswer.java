package nl.waaier.api.asking.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.FunctiemixExplanation.ScaleDifference;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;

/**
 * Why a functiemix differs between two reference dates.
 *
 * @param board of which board
 * @param school of which school, null for a whole board
 * @param sector of which sector
 * @param from the first reference date
 * @param until the second reference date
 * @param knownOn as known at which moment, null for now
 * @param per what the scales are called: by their label of the day, or by the current one of their function
 * @param scales every scale with fte on either date, or that somebody went through
 */
record ExplanationAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable Sector sector,
        LocalDate from,
        LocalDate until,
        @Nullable Instant knownOn,
        ScaleNaming per,
        List<Scale> scales) {

    /**
     * One scale. What the causes say adds up to the difference exactly.
     *
     * @param scale its name
     * @param fteFrom counted fte on the first date
     * @param fteUntil counted fte on the second date
     * @param difference the second less the first
     * @param causes why
     */
    record Scale(String scale, Fte fteFrom, Fte fteUntil, Fte difference, List<Cause> causes) {

        static Scale of(ScaleDifference scale) {
            return new Scale(
                    scale.scale(),
                    scale.fteFrom(),
                    scale.fteUntil(),
                    scale.difference(),
                    scale.causes().stream()
                            .map(share -> new Cause(share.cause(), share.fte()))
                            .toList());
        }
    }

    /**
     * One cause.
     *
     * @param cause joined, left, promoted, demoted, transferred-in, transferred-out, fte-changed, converted,
     *     newly-counted, newly-excluded or rescaled
     * @param fte how much more, or less when negative
     */
    record Cause(MixCause cause, Fte fte) {}
}
