package nl.waaier.projections.promotion;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.promotion.PromotionTrajectory;
import org.jspecify.annotations.Nullable;

/**
 * How long some trajectories took, in calendar days from the first step to the positive benoeming.
 *
 * @param days from short to long
 */
public record Durations(List<Long> days) {

    public Durations(List<Long> days) {
        this.days = days.stream().sorted().toList();
    }

    /** How long a trajectory took, if it led to an appointment. */
    static Optional<Long> toAppointment(PromotionTrajectory trajectory) {
        return trajectory.appointment().map(step -> ChronoUnit.DAYS.between(trajectory.firstDay(), step.date()));
    }

    /** All of several. */
    static Durations together(Collection<Durations> several) {
        return new Durations(several.stream().flatMap(d -> d.days().stream()).toList());
    }

    /** How many there are. */
    public int count() {
        return days.size();
    }

    /** The median; of an even number the mean of the middle two. One decimal, which is exact. Null when there are none. */
    public @Nullable BigDecimal median() {
        if (days.isEmpty()) {
            return null;
        }
        long twice = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
        return BigDecimal.valueOf(5 * twice, 1);
    }

    /**
     * The 90th percentile by nearest rank: the shortest of these durations that at least nine in ten do not exceed. Null when
     * there are none.
     */
    public @Nullable Long percentile90() {
        return days.isEmpty() ? null : days.get((9 * days.size() + 9) / 10 - 1);
    }
}
