package nl.waaier.projections.wanted;

import java.time.LocalDate;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a role on a date, as far as is known then about the days to come.
 *
 * @param teacher who
 * @param stage the highest stage at which the role is held on the date
 * @param worksSince first day of the last arbeidsrelatie there that is active on the date
 * @param lastDay the last day in the role, null when no end is on record
 * @param reason why it ends, null when no end is on record
 */
public record RoleHolder(
        TeacherId teacher,
        CareerStage stage,
        LocalDate worksSince,
        @Nullable LocalDate lastDay,
        @Nullable LeavingReason reason) {

    /** Whether the end on record lies within a year of a date, the length of a school year; that very day included. */
    public boolean leavesWithinAYearOf(LocalDate date) {
        return lastDay != null && lastDay.isBefore(date.plusYears(1));
    }

    /** The same, who retires after this day if nothing ends before. */
    RoleHolder retiringOn(LocalDate day) {
        return lastDay == null || day.isBefore(lastDay)
                ? new RoleHolder(teacher, stage, worksSince, day, LeavingReason.RETIRES)
                : this;
    }
}
