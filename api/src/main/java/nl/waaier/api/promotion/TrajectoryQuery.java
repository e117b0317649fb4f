package nl.waaier.api.promotion;

import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.Faults;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.projections.promotion.AuditRule;
import nl.waaier.projections.promotion.TrajectoryFilter;
import org.jspecify.annotations.Nullable;

/**
 * What of trajectories is asked for, as it stands in the query; what is null makes no difference.
 *
 * @param fromScale label of the scale at the start
 * @param toScale label of the scale aimed at
 * @param direction which way
 * @param state how it stands
 * @param minDays the shortest duration
 * @param maxDays the longest duration
 * @param flag {@code any}, {@code none}, or the code of a rule
 */
record TrajectoryQuery(
        @Nullable String fromScale,
        @Nullable String toScale,
        @Nullable String direction,
        @Nullable String state,
        @Nullable Long minDays,
        @Nullable Long maxDays,
        @Nullable String flag) {

    /**
     * As a filter.
     *
     * @param school at this school, null for all
     * @throws nl.waaier.api.problem.InvalidRequestException with every fault there is
     */
    TrajectoryFilter read(AuditPeriod period, @Nullable Brin school) {
        Faults faults = new Faults();
        TrajectoryFilter filter = new TrajectoryFilter(
                period.from(),
                period.until(),
                school,
                faults.read("fromScale", fromScale, TrajectoryQuery::label),
                faults.read("toScale", toScale, TrajectoryQuery::label),
                faults.read("direction", direction, ScaleDirection::of),
                faults.read("state", state, TrajectoryState::of),
                minDays,
                maxDays,
                faults.read("flag", flag, TrajectoryQuery::flag));
        checkDays("minDays", minDays, 0, faults);
        checkDays("maxDays", maxDays, minDays == null ? 0 : minDays, faults);
        faults.check();
        return filter;
    }

    static String label(String text) {
        if (!SalaryScale.isValidLabel(text)) {
            throw new IllegalArgumentException("not the label of a scale");
        }
        return text;
    }

    private static String flag(String text) {
        Optional<String> known = Stream.concat(
                        Stream.of(TrajectoryFilter.ANY, TrajectoryFilter.NONE),
                        Stream.of(PromotionRule.values(), AuditRule.values())
                                .flatMap(Stream::of)
                                .map(Rule.class::cast)
                                .map(Rule::code))
                .filter(text::equals)
                .findFirst();
        return known.orElseThrow(() -> new IllegalArgumentException("no such flag"));
    }

    private static void checkDays(String field, @Nullable Long days, long least, Faults faults) {
        if (days != null && days < least) {
            faults.add(new Fault(
                    field,
                    "out-of-bounds",
                    "Een duur is 0 dagen of meer, en de langste is niet korter dan de kortste.",
                    "A duration is 0 days or more, and the longest is not shorter than the shortest."));
        }
    }
}
