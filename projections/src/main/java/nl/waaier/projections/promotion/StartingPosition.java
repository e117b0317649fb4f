package nl.waaier.projections.promotion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.functiemix.FunctiemixGroup;
import nl.waaier.projections.functiemix.Post;
import org.jspecify.annotations.Nullable;

/**
 * Where a teacher stood on the first day of a trajectory.
 *
 * @param fte all of what counts in the functiemix, at all schools of the board; zero when nothing did
 * @param fullYears full years of unbroken stay at the board in the function of the scale at the start, whatever it was called
 *     meanwhile; null when the teacher was not on that scale
 */
record StartingPosition(Fte fte, @Nullable Integer fullYears) {

    /** @param sector that of the trajectory's school, null when unknown */
    static StartingPosition of(
            TeacherId teacher,
            PromotionTrajectory trajectory,
            List<Appointment> appointments,
            @Nullable Sector sector) {
        LocalDate day = trajectory.firstDay();
        Fte fte = Post.on(day, teacher, appointments).stream()
                .filter(post -> post.group() == FunctiemixGroup.COUNTED)
                .map(Post::fte)
                .reduce(Fte.ZERO, Fte::plus);
        if (sector == null) {
            return new StartingPosition(fte, null);
        }
        SalaryScale scale = SalaryScale.of(sector, trajectory.change().from(), day);
        List<Appointment> onScale = appointments.stream()
                .filter(a -> ScaleLineage.STANDARD.sameFunction(a.start().functionScale(), scale))
                .toList();
        if (onScale.stream().noneMatch(a -> a.activeOn(day))) {
            return new StartingPosition(fte, null);
        }
        return new StartingPosition(fte, (int) ChronoUnit.YEARS.between(firstDayOfStay(onScale, day), day));
    }

    /** Back from one arbeidsrelatie to the one that it overlaps, or follows on the next day. */
    private static LocalDate firstDayOfStay(List<Appointment> onScale, LocalDate day) {
        LocalDate first = day;
        boolean further = true;
        while (further) {
            further = false;
            for (Appointment appointment : onScale) {
                LocalDate start = appointment.start().startDate();
                LocalDate last = appointment.lastDay();
                if (start.isBefore(first) && (last == null || !last.isBefore(first.minusDays(1)))) {
                    first = start;
                    further = true;
                }
            }
        }
        return first;
    }
}
