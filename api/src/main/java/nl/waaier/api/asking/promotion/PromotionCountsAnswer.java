package nl.waaier.api.asking.promotion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ScaleDirection;
import org.jspecify.annotations.Nullable;

/**
 * What became of trajectories, per school year and change of scale.
 *
 * @param board of which board
 * @param fromSchoolYear first school year, such as {@code 2014/2015}
 * @param untilSchoolYear last school year
 * @param knownOn as known at which moment, null for now
 * @param counts by school year, scales and school; groups with nothing to count are left out
 */
record PromotionCountsAnswer(
        BoardNumber board,
        String fromSchoolYear,
        String untilSchoolYear,
        @Nullable Instant knownOn,
        List<PromotionCountAnswer> counts) {

    /**
     * One group. To those who may not see persons, numbers under 5 are null, and so are others from which those could be
     * worked out.
     *
     * @param schoolYear 1 August to 31 July
     * @param fromScale label of the scale at the start
     * @param toScale label of the scale aimed at
     * @param direction which way
     * @param school at which school, null for all of the board
     * @param appointed how many were appointed in the year, by the day of the positive benoeming
     * @param medianDays median of their days from the first step to that day; of an even number the mean of the middle two
     * @param percentile90Days 90th percentile of those days, by nearest rank
     * @param rejected how many were turned down in the year
     * @param withdrawn how many were withdrawn in the year
     * @param openAtEnd how many were under way on 31 July
     */
    record PromotionCountAnswer(
            String schoolYear,
            String fromScale,
            String toScale,
            ScaleDirection direction,
            @Nullable Brin school,
            @Nullable Integer appointed,
            @Nullable BigDecimal medianDays,
            @Nullable Long percentile90Days,
            @Nullable Integer rejected,
            @Nullable Integer withdrawn,
            @Nullable Integer openAtEnd) {}
}
