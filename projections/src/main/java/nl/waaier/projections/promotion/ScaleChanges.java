package nl.waaier.projections.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.Findings;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** Lays one teacher's arbeidsrelaties beside the trajectories, both ways. A conversion is never a change of scale. */
final class ScaleChanges {

    private final TeacherId teacher;
    private final List<Appointment> appointments;
    private final List<PromotionStepTaken> benoemingen;

    private ScaleChanges(TeacherPromotions promotions) {
        this.teacher = promotions.teacher();
        this.appointments = promotions.appointments();
        this.benoemingen = promotions.benoemingen().toList();
    }

    /** What does not belong together. */
    static List<UnexplainedChange> unexplained(TeacherPromotions promotions) {
        ScaleChanges changes = new ScaleChanges(promotions);
        List<UnexplainedChange> found = new ArrayList<>();
        changes.appointments.forEach(
                appointment -> changes.unexplained(appointment).ifPresent(found::add));
        changes.benoemingen.stream()
                .filter(step -> changes.appointments.stream().noneMatch(a -> Findings.isOf(a.start(), step)))
                .map(step -> UnexplainedChange.of(changes.teacher, step))
                .forEach(found::add);
        return found;
    }

    private Optional<UnexplainedChange> unexplained(Appointment appointment) {
        ChangeKind why = appointment.start().changeKind();
        if (why == ChangeKind.CONVERSIE || benoemingen.stream().anyMatch(b -> Findings.isOf(appointment.start(), b))) {
            return Optional.empty();
        }
        List<Appointment> former = former(appointment);
        if (why == ChangeKind.BEVORDERING || why == ChangeKind.TERUGPLAATSING) {
            return Optional.of(UnexplainedChange.of(
                    why == ChangeKind.BEVORDERING
                            ? UnexplainedKind.PROMOTION_WITHOUT_TRAJECTORY
                            : UnexplainedKind.DEMOTION_WITHOUT_TRAJECTORY,
                    teacher,
                    appointment,
                    former.isEmpty() ? null : former.getFirst()));
        }
        return Optional.ofNullable(lower(former, appointment))
                .map(before -> UnexplainedChange.of(UnexplainedKind.SILENT_PROMOTION, teacher, appointment, before));
    }

    /** What ended at the same school on the day before. */
    private List<Appointment> former(Appointment appointment) {
        LocalDate dayBefore = appointment.start().startDate().minusDays(1);
        return appointments.stream()
                .filter(a -> a.brin().equals(appointment.brin()) && dayBefore.equals(a.lastDay()))
                .toList();
    }

    /** One of them that rose; none when one of the same function ended too, for then that one went on. */
    private static @Nullable Appointment lower(List<Appointment> former, Appointment appointment) {
        boolean wentOn = former.stream()
                .anyMatch(a -> ScaleLineage.STANDARD.sameFunction(
                        a.start().functionScale(), appointment.start().functionScale()));
        return wentOn
                ? null
                : former.stream().filter(a -> rises(a, appointment)).findFirst().orElse(null);
    }

    private static boolean rises(Appointment before, Appointment after) {
        var from = before.start().functionScale();
        var to = after.start().functionScale();
        if (ScaleLineage.STANDARD.direction(from, to) == ScaleDirection.HOGER) {
            return true;
        }
        // Numbered scales are those of all staff: a rise is a teacher's promotion when a teacher rises.
        return from.system() == ScaleSystem.NUMERIEK
                && to.system() == ScaleSystem.NUMERIEK
                && before.start().category().isTeacher()
                && after.start().category().isTeacher()
                && new ScaleChange(from.label(), to.label()).direction() == ScaleDirection.HOGER;
    }
}
