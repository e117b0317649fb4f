package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * What one teacher had at the board on each of two dates.
 *
 * @param teacher who
 * @param before every arbeidsrelatie that is active on the first date, counted or not
 * @param after the same on the second date
 * @param rehired whether there was a day in between without any arbeidsrelatie at the board: whoever left and came back was
 *     hired again. One day is enough: a change of function ends one arbeidsrelatie and begins the next on the day after, and
 *     over a gap, however short, nobody goes on in anything
 * @param promotions positive benoemingen up to the second date, by date
 */
record TeacherPosts(
        TeacherId teacher, List<Post> before, List<Post> after, boolean rehired, List<PromotionStepTaken> promotions) {

    static TeacherPosts of(TeacherId teacher, List<RecordedFact<?>> facts, LocalDate from, LocalDate until) {
        List<Appointment> appointments = Appointment.of(facts);
        return new TeacherPosts(
                teacher,
                Post.on(from, teacher, appointments),
                Post.on(until, teacher, appointments),
                wasAway(appointments, from, until),
                PromotionTrajectory.of(facts).stream()
                        .map(PromotionTrajectory::appointment)
                        .flatMap(Optional::stream)
                        .filter(step -> !step.date().isAfter(until))
                        .sorted((a, b) -> a.date().compareTo(b.date()))
                        .toList());
    }

    /** @param appointments by first day */
    private static boolean wasAway(List<Appointment> appointments, LocalDate from, LocalDate until) {
        LocalDate covered = from;
        for (Appointment appointment : appointments) {
            if (!covered.isBefore(until) || appointment.start().startDate().isAfter(covered.plusDays(1))) {
                break;
            }
            LocalDate lastDay = appointment.lastDay();
            if (lastDay == null) {
                return false;
            }
            covered = lastDay.isAfter(covered) ? lastDay : covered;
        }
        return covered.isBefore(until);
    }

    /**
     * The trajectory that led from one arbeidsrelatie to another: the last one with a positive benoeming to the new function
     * since the old arbeidsrelatie began.
     */
    @Nullable
    String trajectory(Post left, Post entered) {
        SalaryScale scale = entered.counted();
        return promotions.stream()
                .filter(step -> step.date().isAfter(left.since()))
                .filter(step -> scale != null && isTo(scale, step))
                .reduce((earlier, later) -> later)
                .map(PromotionStepTaken::trajectory)
                .orElse(null);
    }

    /** A benoeming names the scale by the label of its own day. */
    private static boolean isTo(SalaryScale scale, PromotionStepTaken step) {
        return ScaleLineage.STANDARD.on(scale, step.date()).label().equals(step.toScale());
    }
}
