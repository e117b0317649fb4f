package nl.waaier.api.asking.promotion;

import java.util.List;
import java.util.function.BiPredicate;
import nl.waaier.api.asking.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.projections.promotion.PromotionCount;
import org.jspecify.annotations.Nullable;

/** Writes counts, whole or as far as they are told. */
final class ShownCounts {

    private final PromotionPolicies policies;

    /** @param policies the board's, for the ladders on which others than teachers rise */
    ShownCounts(PromotionPolicies policies) {
        this.policies = policies;
    }

    /** Every number, for those who may see persons. */
    List<PromotionCountAnswer> shown(List<PromotionCount> counts) {
        return counts.stream()
                .map(count -> answer(count, (row, outcome) -> true, true))
                .toList();
    }

    /** For all others: how many, never how long it took. A row of which nothing is told is left out. */
    List<PromotionCountAnswer> told(
            List<PromotionCount> counts, BiPredicate<PromotionCount.Group, PublishedCounts.Outcome> told) {
        return counts.stream()
                .filter(count -> PublishedCounts.OUTCOMES.stream().anyMatch(one -> told.test(count.group(), one)))
                .map(count -> answer(count, told, false))
                .toList();
    }

    private PromotionCountAnswer answer(
            PromotionCount count, BiPredicate<PromotionCount.Group, PublishedCounts.Outcome> told, boolean whole) {
        return new PromotionCountAnswer(
                count.group().year().toString(),
                count.group().change().from(),
                count.group().change().to(),
                policies.direction(count.group().change(), null),
                count.group().school(),
                number(count, PublishedCounts.Outcome.APPOINTED, told),
                whole ? count.durations().median() : null,
                whole ? count.durations().percentile90() : null,
                number(count, PublishedCounts.Outcome.REJECTED, told),
                number(count, PublishedCounts.Outcome.WITHDRAWN, told),
                whole ? count.openAtEnd() : null);
    }

    private static @Nullable Integer number(
            PromotionCount count,
            PublishedCounts.Outcome outcome,
            BiPredicate<PromotionCount.Group, PublishedCounts.Outcome> told) {
        return told.test(count.group(), outcome) ? outcome.of(count) : null;
    }
}
