package nl.waaier.projections.outlook;

import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.projections.wanted.ComparedRole;
import nl.waaier.projections.wanted.WantedComparison;

/**
 * A wanted role, and what there will be of it on a coming day.
 *
 * @param planned by what is recorded
 * @param expected with what is assumed
 */
public record ExpectedRole(ComparedRole planned, ComparedRole expected) {

    /** What two comparisons of the same wanted roles tell of each. */
    public static List<ExpectedRole> of(WantedComparison planned, WantedComparison expected) {
        return IntStream.range(0, planned.roles().size())
                .mapToObj(i -> new ExpectedRole(
                        planned.roles().get(i), expected.roles().get(i)))
                .toList();
    }
}
