package nl.waaier.projections.promotion;

import java.time.LocalDate;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ScaleDirection;
import org.jspecify.annotations.Nullable;

/**
 * Which trajectories are asked for. What is null makes no difference.
 *
 * @param from with a step on or after this day
 * @param until with a step on or before this day; with both, one step on a day between them
 * @param school at this school
 * @param fromScale label of the scale at the start
 * @param toScale label of the scale aimed at
 * @param direction which way the change goes
 * @param state how it stands
 * @param minDays that took, or takes so far, at least so many days
 * @param maxDays that took, or takes so far, at most so many days
 * @param flag {@value #ANY}, {@value #NONE}, or the code of a rule that it breaks
 */
public record TrajectoryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Brin school,
        @Nullable String fromScale,
        @Nullable String toScale,
        @Nullable ScaleDirection direction,
        @Nullable TrajectoryState state,
        @Nullable Long minDays,
        @Nullable Long maxDays,
        @Nullable String flag) {

    /** With any flag. */
    public static final String ANY = "any";

    /** Without flags. */
    public static final String NONE = "none";

    /** All there are. */
    public static final TrajectoryFilter ALL =
            new TrajectoryFilter(null, null, null, null, null, null, null, null, null, null);

    /**
     * Whether a trajectory is asked for.
     *
     * @param referenceDate up to which day one that is under way has lasted
     */
    public boolean matches(AuditedTrajectory audited, LocalDate referenceDate) {
        var trajectory = audited.trajectory();
        var change = trajectory.change();
        return trajectory.steps().stream().anyMatch(step -> isInPeriod(step.date()))
                && (school == null || audited.schools().contains(school))
                && isAsked(fromScale, change.from())
                && isAsked(toScale, change.to())
                && isAsked(direction, audited.direction())
                && isAsked(state, trajectory.state())
                && hasDuration(audited.durationDays(referenceDate))
                && hasFlag(audited);
    }

    private static <T> boolean isAsked(@Nullable T asked, T value) {
        return asked == null || asked.equals(value);
    }

    private boolean isInPeriod(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    private boolean hasDuration(long days) {
        return (minDays == null || days >= minDays) && (maxDays == null || days <= maxDays);
    }

    private boolean hasFlag(AuditedTrajectory audited) {
        if (flag == null) {
            return true;
        }
        return switch (flag) {
            case ANY -> !audited.flags().isEmpty();
            case NONE -> audited.flags().isEmpty();
            default ->
                audited.flags().stream().anyMatch(found -> found.rule().code().equals(flag));
        };
    }
}
