package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A board's promotion policies over time, and the ladders of scales by which it tells a rise that is no teacher's.
 *
 * @param byFirstDay what each asks, by the first day on which it holds
 * @param ladders the ladders that hold, by code
 */
public record PromotionPolicies(
        NavigableMap<LocalDate, List<ChangePolicy>> byFirstDay, SortedMap<String, ScaleLadder> ladders) {

    /** No policy of its own: the default holds. */
    public static final PromotionPolicies NONE =
            new PromotionPolicies(Collections.emptyNavigableMap(), Collections.emptySortedMap());

    /**
     * What every change takes where a board has no policy, or none that fits. It asks what the law and good practice ask and no
     * more: a decision before the appointment, of which it is on record who took it and why. That nobody decides on themselves
     * and until when one may object holds whatever the policy.
     */
    public static final ChangePolicy DEFAULT = new ChangePolicy(
            null,
            null,
            null,
            null,
            List.of(
                    new RequiredStep(List.of(PromotionStep.BESLUIT), null, null, null, false, true, 0, List.of()),
                    new RequiredStep(List.of(PromotionStep.BENOEMING), false, 0, List.of())));

    /** Whether a policy of the board itself holds for trajectories that begin on a date. */
    public boolean isSetBy(LocalDate date) {
        return byFirstDay.floorEntry(date) != null;
    }

    /**
     * What is asked of a change.
     *
     * @param policy the steps, in order
     * @param since first day of the board's policy that asks it, null when it is the default
     */
    public record Asked(ChangePolicy policy, @Nullable LocalDate since) {

        /** The steps that the change takes, in order. */
        public List<RequiredStep> steps() {
            return policy.steps();
        }
    }

    public PromotionPolicies {
        byFirstDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDay));
        ladders = Collections.unmodifiableSortedMap(new TreeMap<>(ladders));
    }

    /**
     * What a change takes.
     *
     * @param firstDay the day on which the trajectory began: a policy that came later does not bear on it
     * @param change from which scale to which
     * @param sector the school's sector, null when unknown
     */
    public Asked asked(LocalDate firstDay, ScaleChange change, @Nullable Sector sector) {
        Map.Entry<LocalDate, List<ChangePolicy>> inForce = byFirstDay.floorEntry(firstDay);
        if (inForce != null) {
            for (ChangePolicy policy : inForce.getValue()) {
                if (fits(policy, change, sector)) {
                    return new Asked(policy, inForce.getKey());
                }
            }
        }
        return new Asked(DEFAULT, null);
    }

    /**
     * Which way a change goes: by the scales of teachers, whose order nobody changes, and else by the board's ladders, where
     * those that know both scales agree.
     *
     * @param sector the sector of the school, null for any
     */
    public ScaleDirection direction(ScaleChange change, @Nullable Sector sector) {
        ScaleDirection ofTeachers = change.direction();
        return ofTeachers == ScaleDirection.ANDERS ? onLadders(change, sector) : ofTeachers;
    }

    /** The same by the board's own ladders alone. */
    public ScaleDirection onLadders(ScaleChange change, @Nullable Sector sector) {
        List<ScaleDirection> told = ladders.values().stream()
                .filter(ladder -> sector == null || ladder.sector() == null || ladder.sector() == sector)
                .map(ladder -> ladder.direction(change))
                .filter(direction -> direction != ScaleDirection.ANDERS)
                .distinct()
                .toList();
        return told.size() == 1 ? told.getFirst() : ScaleDirection.ANDERS;
    }

    private boolean fits(ChangePolicy policy, ScaleChange change, @Nullable Sector sector) {
        return (policy.sector() == null || policy.sector() == sector)
                && (policy.direction() == null || policy.direction() == direction(change, sector))
                && (policy.fromScale() == null || policy.fromScale().equals(change.from()))
                && (policy.toScale() == null || policy.toScale().equals(change.to()));
    }

    /** The policies with one more, in the place of the one from the same day if there is one. */
    public PromotionPolicies with(LocalDate from, List<ChangePolicy> changes) {
        NavigableMap<LocalDate, List<ChangePolicy>> more = new TreeMap<>(byFirstDay);
        more.put(from, List.copyOf(changes));
        return new PromotionPolicies(more, ladders);
    }

    /** The policies without the one from this day. */
    public PromotionPolicies without(LocalDate from) {
        NavigableMap<LocalDate, List<ChangePolicy>> fewer = new TreeMap<>(byFirstDay);
        fewer.remove(from);
        return new PromotionPolicies(fewer, ladders);
    }

    /** The policies with one more ladder, in the place of the one with the same code if there is one. */
    public PromotionPolicies with(ScaleLadder ladder) {
        SortedMap<String, ScaleLadder> more = new TreeMap<>(ladders);
        more.put(ladder.code(), ladder);
        return new PromotionPolicies(byFirstDay, more);
    }

    /** The policies without the ladder with this code. */
    public PromotionPolicies withoutLadder(String code) {
        SortedMap<String, ScaleLadder> fewer = new TreeMap<>(ladders);
        fewer.remove(code);
        return new PromotionPolicies(byFirstDay, fewer);
    }
}
