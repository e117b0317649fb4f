package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A board's promotion policies over time.
 *
 * @param byFirstDay what each asks, by the first day on which it holds
 */
public record PromotionPolicies(NavigableMap<LocalDate, List<ChangePolicy>> byFirstDay) {

    /** No policy of its own: the bare default holds. */
    public static final PromotionPolicies NONE = new PromotionPolicies(Collections.emptyNavigableMap());

    /**
     * What every change takes where a board has no policy, or none that fits: the usual steps (Handreiking
     * professionaliseren VO, Voion 2014) for a promotion, a decision for any other change.
     */
    public static final List<ChangePolicy> BARE_DEFAULT = List.of(
            of(ScaleDirection.LAGER, step(PromotionStep.BESLUIT), step(PromotionStep.BENOEMING)),
            of(ScaleDirection.GELIJK, step(PromotionStep.BESLUIT), step(PromotionStep.BENOEMING)),
            of(
                    null,
                    step(PromotionStep.VACATURE, PromotionStep.AANMELDING),
                    step(PromotionStep.TOETSING),
                    step(PromotionStep.ADVIES),
                    step(PromotionStep.BESLUIT),
                    step(PromotionStep.BENOEMING)));

    public PromotionPolicies {
        byFirstDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay));
    }

    private static ChangePolicy of(@Nullable ScaleDirection direction, RequiredStep... steps) {
        return new ChangePolicy(null, direction, null, null, List.of(steps));
    }

    private static RequiredStep step(PromotionStep... anyOf) {
        return new RequiredStep(List.of(anyOf), false, 0, List.of());
    }

    /**
     * The steps that a change takes, in order.
     *
     * @param firstDay the day on which the trajectory began: a policy that came later does not bear on it
     * @param change from which scale to which
     * @param sector the school's sector, null when unknown
     */
    public List<RequiredStep> steps(LocalDate firstDay, ScaleChange change, @Nullable Sector sector) {
        Map.Entry<LocalDate, List<ChangePolicy>> inForce = byFirstDay.floorEntry(firstDay);
        List<ChangePolicy> own = inForce == null ? List.of() : inForce.getValue();
        return own.stream()
                .filter(policy -> fits(policy, change, sector))
                .findFirst()
                .or(() -> BARE_DEFAULT.stream()
                        .filter(policy -> fits(policy, change, sector))
                        .findFirst())
                .map(ChangePolicy::steps)
                .orElse(List.of());
    }

    private static boolean fits(ChangePolicy policy, ScaleChange change, @Nullable Sector sector) {
        return (policy.sector() == null || policy.sector() == sector)
                && (policy.direction() == null || policy.direction() == change.direction())
                && (policy.fromScale() == null || policy.fromScale().equals(change.from()))
                && (policy.toScale() == null || policy.toScale().equals(change.to()));
    }

    /** The policies with one more, in the place of the one from the same day if there is one. */
    public PromotionPolicies with(LocalDate from, List<ChangePolicy> changes) {
        NavigableMap<LocalDate, List<ChangePolicy>> more = new TreeMap<>(byFirstDay);
        more.put(from, List.copyOf(changes));
        return new PromotionPolicies(more);
    }

    /** The policies without the one from this day. */
    public PromotionPolicies without(LocalDate from) {
        NavigableMap<LocalDate, List<ChangePolicy>> fewer = new TreeMap<>(byFirstDay);
        fewer.remove(from);
        return new PromotionPolicies(fewer);
    }
}
