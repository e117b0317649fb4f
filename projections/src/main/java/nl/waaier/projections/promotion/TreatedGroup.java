package nl.waaier.projections.promotion;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What became of a group of trajectories to a higher scale.
 *
 * @param name which group
 * @param durations of those appointed
 * @param rejected how many were turned down
 * @param undecided how many were withdrawn, or are under way
 */
public record TreatedGroup(String name, Durations durations, int rejected, int undecided) {

    static TreatedGroup of(String name, Collection<BegunTrajectory> trajectories) {
        int rejected = 0;
        int undecided = 0;
        for (BegunTrajectory begun : trajectories) {
            switch (begun.trajectory().state()) {
                case AFGEWEZEN -> rejected++;
                case LOPEND, INGETROKKEN -> undecided++;
                case BENOEMD -> {
                    // These have a duration.
                }
            }
        }
        return new TreatedGroup(
                name,
                new Durations(trajectories.stream()
                        .flatMap(begun -> Durations.toAppointment(begun.trajectory()).stream())
                        .toList()),
                rejected,
                undecided);
    }

    /** How many were appointed. */
    public int appointed() {
        return durations.count();
    }

    /** How many were decided on: appointed or turned down. */
    public int decided() {
        return appointed() + rejected;
    }

    /** How many there are. */
    public int number() {
        return decided() + undecided;
    }

    /** Percent of those decided on who were appointed, one decimal, half up; null when none was decided on. */
    public @Nullable BigDecimal chance() {
        return decided() == 0 ? null : BigDecimal.valueOf((2000L * appointed() + decided()) / (2L * decided()), 1);
    }
}
