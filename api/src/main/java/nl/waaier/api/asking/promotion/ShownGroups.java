package nl.waaier.api.asking.promotion;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.waaier.api.asking.promotion.PromotionEqualityAnswer.TreatedGroupAnswer;
import nl.waaier.projections.promotion.TreatedGroup;

/**
 * Writes groups without what points at persons: how many there are, and apart from that what became of them. Of the latter
 * all or nothing is told, since the appointed, the turned down and the others add up.
 */
final class ShownGroups {

    private static final List<ToIntFunction<TreatedGroup>> NUMBER = List.of(TreatedGroup::number);
    private static final List<ToIntFunction<TreatedGroup>> OUTCOMES =
            List.of(TreatedGroup::appointed, TreatedGroup::rejected, TreatedGroup::undecided);

    private ShownGroups() {}

    /** Groups that together are a total that is shown too. */
    static List<TreatedGroupAnswer> of(List<TreatedGroup> groups) {
        Set<TreatedGroup> uncounted = SmallNumbers.leftOut(groups, NUMBER);
        Set<TreatedGroup> untold = SmallNumbers.leftOut(groups, OUTCOMES);
        return groups.stream()
                .map(group -> {
                    boolean counted = !uncounted.contains(group);
                    return answer(group, counted, counted && !untold.contains(group));
                })
                .toList();
    }

    /** All of them together. */
    static TreatedGroupAnswer total(TreatedGroup total) {
        return of(List.of(total)).getFirst();
    }

    private static TreatedGroupAnswer answer(TreatedGroup group, boolean counted, boolean told) {
        return new TreatedGroupAnswer(
                group.name(),
                counted ? Integer.valueOf(group.number()) : null,
                told ? Integer.valueOf(group.decided()) : null,
                told ? Integer.valueOf(group.appointed()) : null,
                told ? group.chance() : null,
                told ? group.durations().median() : null);
    }
}
