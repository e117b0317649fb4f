package nl.waaier.api.asking.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.waaier.api.asking.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.projections.promotion.PromotionCount;
import org.jspecify.annotations.Nullable;

/**
 * Writes counts, whole or without the small numbers. What is left out at a school is settled with all schools of the board in
 * view, whichever of them are asked for: the figures of the board can be asked for too.
 */
final class ShownCounts {

    private static final List<ToIntFunction<PromotionCount>> MEASURES = List.of(
            PromotionCount::appointed, PromotionCount::rejected, PromotionCount::withdrawn, PromotionCount::openAtEnd);

    private final boolean persons;
    private final PromotionPolicies policies;

    /**
     * @param persons whether the caller may see persons, and so every number
     * @param policies the board's, for the ladders on which others than teachers rise
     */
    ShownCounts(boolean persons, PromotionPolicies policies) {
        this.persons = persons;
        this.policies = policies;
    }

    /** Those of the board, all its schools together. */
    List<PromotionCountAnswer> ofBoard(List<PromotionCount> counts) {
        return PromotionCount.overSchools(counts).stream()
                .map(count -> answer(count, Map.of()))
                .toList();
    }

    /** Those of each school. */
    List<PromotionCountAnswer> ofSchools(List<PromotionCount> counts) {
        Map<PromotionCount.Group, List<PromotionCount>> sameChange = counts.stream()
                .collect(Collectors.groupingBy(count -> count.group().ofBoard()));
        List<PromotionCountAnswer> answers = new ArrayList<>();
        for (PromotionCount count : counts) {
            List<PromotionCount> schools = sameChange.getOrDefault(count.group().ofBoard(), List.of());
            answers.add(answer(count, leftOut(schools)));
        }
        return answers;
    }

    private static Map<ToIntFunction<PromotionCount>, Set<PromotionCount>> leftOut(List<PromotionCount> schools) {
        return MEASURES.stream().collect(Collectors.toMap(m -> m, m -> SmallNumbers.leftOut(schools, List.of(m))));
    }

    private PromotionCountAnswer answer(
            PromotionCount count, Map<ToIntFunction<PromotionCount>, Set<PromotionCount>> leftOut) {
        Integer appointed = shown(0, count, leftOut);
        return new PromotionCountAnswer(
                count.group().year().toString(),
                count.group().change().from(),
                count.group().change().to(),
                policies.direction(count.group().change(), null),
                count.group().school(),
                appointed,
                appointed == null ? null : count.durations().median(),
                appointed == null ? null : count.durations().percentile90(),
                shown(1, count, leftOut),
                shown(2, count, leftOut),
                shown(3, count, leftOut));
    }

    private @Nullable Integer shown(
            int measure, PromotionCount row, Map<ToIntFunction<PromotionCount>, Set<PromotionCount>> leftOut) {
        ToIntFunction<PromotionCount> number = MEASURES.get(measure);
        int value = number.applyAsInt(row);
        boolean hidden =
                Access.isSmall(value) || leftOut.getOrDefault(number, Set.of()).contains(row);
        return persons || !hidden ? Integer.valueOf(value) : null;
    }
}
