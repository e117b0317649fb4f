package nl.waaier.projections.promotion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waaier.core.shared.Fte;
import org.jspecify.annotations.Nullable;

/**
 * Whether people have the same chances: what became of the trajectories to a higher scale that began in a period, taken apart
 * in three ways. Every trajectory is in one group of each.
 *
 * @param total of all of them
 * @param bySchool per school, by BRIN
 * @param byFte by part-time factor on the first day, see {@link #FTE_GROUPS}
 * @param byYearsInScale by full years in the function of the scale at the start, see {@link #YEARS_GROUPS}
 */
public record PromotionEquality(
        TreatedGroup total, List<TreatedGroup> bySchool, List<TreatedGroup> byFte, List<TreatedGroup> byYearsInScale) {

    /** Not on record on the first day: nothing that counts in the functiemix, or not on the scale at the start. */
    public static final String UNKNOWN = "unknown";

    /** Less than 0.5 fte, from 0.5 to less than 0.8, and 0.8 or more. */
    public static final List<String> FTE_GROUPS = List.of("under-0.5", "0.5-to-0.8", "from-0.8", UNKNOWN);

    /** Full years. */
    public static final List<String> YEARS_GROUPS = List.of("0-2", "3-5", "6-10", "over-10", UNKNOWN);

    private static final Fte HALF = new Fte(5_000);
    private static final Fte FOUR_FIFTHS = new Fte(8_000);

    static PromotionEquality of(Collection<BegunTrajectory> trajectories) {
        return new PromotionEquality(
                TreatedGroup.of("total", trajectories),
                bySchool(trajectories),
                groups(
                        FTE_GROUPS,
                        trajectories,
                        begun -> fteGroup(begun.position().fte())),
                groups(
                        YEARS_GROUPS,
                        trajectories,
                        begun -> yearsGroup(begun.position().fullYears())));
    }

    private static List<TreatedGroup> bySchool(Collection<BegunTrajectory> trajectories) {
        Map<String, List<BegunTrajectory>> bySchool = trajectories.stream()
                .collect(Collectors.groupingBy(
                        begun -> begun.trajectory().brin().value(), TreeMap::new, Collectors.toList()));
        List<TreatedGroup> groups = new ArrayList<>();
        bySchool.forEach((school, those) -> groups.add(TreatedGroup.of(school, those)));
        return groups;
    }

    private static List<TreatedGroup> groups(
            List<String> names, Collection<BegunTrajectory> trajectories, Function<BegunTrajectory, String> groupOf) {
        Map<String, List<BegunTrajectory>> byGroup = trajectories.stream().collect(Collectors.groupingBy(groupOf));
        return names.stream()
                .map(name -> TreatedGroup.of(name, byGroup.getOrDefault(name, List.of())))
                .toList();
    }

    static String fteGroup(Fte fte) {
        if (fte.equals(Fte.ZERO)) {
            return UNKNOWN;
        }
        if (fte.compareTo(HALF) < 0) {
            return "under-0.5";
        }
        return fte.compareTo(FOUR_FIFTHS) < 0 ? "0.5-to-0.8" : "from-0.8";
    }

    static String yearsGroup(@Nullable Integer years) {
        if (years == null) {
            return UNKNOWN;
        }
        if (years <= 2) {
            return "0-2";
        }
        if (years <= 5) {
            return "3-5";
        }
        return years <= 10 ? "6-10" : "over-10";
    }
}
