package nl.waaier.api.asking.promotion;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whether people have the same chances of promotion: of the trajectories to a higher scale that began in some school years.
 * What points at persons is left out for everybody: numbers under 5, and others from which those could be worked out.
 *
 * @param board of which board
 * @param fromSchoolYear first school year, such as {@code 2014/2015}
 * @param untilSchoolYear last school year
 * @param knownOn as known at which moment, null for now
 * @param total of all of them
 * @param bySchool per school, by BRIN; to a schoolleider the own schools
 * @param byFte by all counted fte of the teacher on the first day: {@code under-0.5}, {@code 0.5-to-0.8} (0.8 not
 *     included), {@code from-0.8}, {@code unknown} when nothing counted
 * @param byYearsInScale by full years in the function of the scale at the start, at this board, without a break and whatever
 *     its label was: {@code 0-2}, {@code 3-5}, {@code 6-10}, {@code over-10}, {@code unknown} when not on that scale
 */
record PromotionEqualityAnswer(
        BoardNumber board,
        String fromSchoolYear,
        String untilSchoolYear,
        @Nullable Instant knownOn,
        TreatedGroupAnswer total,
        List<TreatedGroupAnswer> bySchool,
        List<TreatedGroupAnswer> byFte,
        List<TreatedGroupAnswer> byYearsInScale) {

    /**
     * One group.
     *
     * @param group which
     * @param number how many trajectories; null when left out
     * @param decided how many of them ended in an appointment or a refusal; null when this or one of those is left out
     * @param appointed how many ended in an appointment; null as above
     * @param chance percent of those decided on who were appointed, one decimal, half up; null as above, or with none decided
     * @param medianDays median days from the first step to the appointment; null as above, or with none appointed
     */
    record TreatedGroupAnswer(
            String group,
            @Nullable Integer number,
            @Nullable Integer decided,
            @Nullable Integer appointed,
            @Nullable BigDecimal chance,
            @Nullable BigDecimal medianDays) {}
}
