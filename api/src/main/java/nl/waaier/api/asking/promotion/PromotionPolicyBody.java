package nl.waaier.api.asking.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What promotions at a board take, as a board wants it.
 *
 * @param changes by change of scale: the first that fits counts; what none fits takes what the bare default asks
 */
record PromotionPolicyBody(@Nullable List<@Nullable ChangePolicyBody> changes) {

    /**
     * What is asked of some changes of scale. What is not told makes no difference.
     *
     * @param sector in which sector
     * @param direction which way
     * @param fromScale label of the scale at the start
     * @param toScale label of the scale aimed at
     * @param steps the steps it takes, in the order in which they must be taken
     */
    record ChangePolicyBody(
            @Nullable String sector,
            @Nullable String direction,
            @Nullable String fromScale,
            @Nullable String toScale,
            @Nullable List<@Nullable RequiredStepBody> steps) {}

    /**
     * A step that is asked.
     *
     * @param anyOf the kinds of step of which one must be taken
     * @param evidence whether evidence of it must be on record; not when not told
     * @param daysAfterPrevious the fewest calendar days between the step before it and this one; 0 when not told
     * @param deciders who may take it, in the words in which it is recorded; anybody when not told
     */
    record RequiredStepBody(
            @Nullable List<@Nullable String> anyOf,
            @Nullable Boolean evidence,
            @Nullable Integer daysAfterPrevious,
            @Nullable List<@Nullable String> deciders) {}
}
