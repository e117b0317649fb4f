package nl.waaier.api.asking.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixComparison;
import nl.waaier.projections.functiemix.NationalFunctiemix;
import org.jspecify.annotations.Nullable;

/**
 * The functiemix of a board in one sector beside that of the whole country.
 *
 * @param board of which board
 * @param sector of which sector
 * @param knownOn as known at which moment, null for now; the national figures never changed
 * @param source where the national figures come from
 * @param years one per reference date, in order
 */
record ComparisonAnswer(
        BoardNumber board, Sector sector, @Nullable Instant knownOn, String source, List<FunctiemixComparison> years) {

    /** Sets mixes, of which the scales are called by their labels, beside the national ones of the same dates. */
    static ComparisonAnswer of(BoardNumber board, Sector sector, @Nullable Instant knownOn, List<Functiemix> mixes) {
        return new ComparisonAnswer(
                board,
                sector,
                knownOn,
                NationalFunctiemix.SOURCE,
                mixes.stream()
                        .map(mix -> FunctiemixComparison.of(
                                mix,
                                NationalFunctiemix.find(sector, mix.referenceDate())
                                        .orElse(null)))
                        .toList());
    }

    /**
     * The functiemix of the whole country.
     *
     * @param source where the figures come from
     * @param figures by sector, and then by date
     */
    record NationalAnswer(String source, List<NationalFigure> figures) {}

    /**
     * One sector on one date.
     *
     * @param sector which sector
     * @param referenceDate 1 October of the year
     * @param fte fte of all teachers
     * @param scales share of each scale
     */
    record NationalFigure(Sector sector, LocalDate referenceDate, Fte fte, List<NationalShare> scales) {

        static NationalFigure of(NationalFunctiemix national) {
            return new NationalFigure(
                    national.sector(),
                    national.referenceDate(),
                    national.fte(),
                    national.shares().entrySet().stream()
                            .map(share -> new NationalShare(share.getKey(), share.getValue()))
                            .toList());
        }
    }

    /**
     * One scale.
     *
     * @param scale the label; {@code overig} stands for all that are not told apart
     * @param share percent of all fte, one decimal
     */
    record NationalShare(String scale, Percentage share) {}
}
