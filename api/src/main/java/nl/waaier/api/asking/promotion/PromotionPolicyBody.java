package nl.waaier.api.asking.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What promotions at a board take, as a board wants it.
 *
 * @param changes by change of scale: the first that fits counts; what none fits takes what the default asks
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
     * @param component the component that the step must be about; the whole, or whatever is not asked apart, when not told
     * @param outcome how it must have come out; makes no difference when not told
     * @param besidePrevious whether the step before it may come later too; not when not told
     * @param evidence whether evidence of it must be on record; not when not told
     * @param grounds whether it must be on record who took it and why: reasons or evidence; not when not told
     * @param daysAfterPrevious the fewest calendar days between the step before it and this one; 0 when not told
     * @param deciders who may take it, in the words in which it is recorded; anybody when not told
     */
    record RequiredStepBody(
            @Nullable List<@Nullable String> anyOf,
            @Nullable String component,
            @Nullable String outcome,
            @Nullable Boolean besidePrevious,
            @Nullable Boolean evidence,
            @Nullable Boolean grounds,
            @Nullable Integer daysAfterPrevious,
            @Nullable List<@Nullable String> deciders) {}
}
