package nl.waaier.projections.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.Succession;
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
    private final PromotionPolicies policies;
    private final Succession succession;

    private ScaleChanges(TeacherPromotions promotions, Organisation organisation) {
        this.teacher = promotions.teacher();
        this.appointments = promotions.appointments();
        this.benoemingen = promotions.benoemingen().toList();
        this.policies = organisation.policies();
        this.succession = organisation.succession();
    }

    /**
     * What does not belong together.
     *
     * @param organisation the board, for the ladders on which others than teachers rise and the schools that became one
     */
    static List<UnexplainedChange> unexplained(TeacherPromotions promotions, Organisation organisation) {
        ScaleChanges changes = new ScaleChanges(promotions, organisation);
        List<UnexplainedChange> found = new ArrayList<>();
        changes.appointments.forEach(
                appointment -> changes.unexplained(appointment).ifPresent(found::add));
        changes.benoemingen.stream()
                .filter(step -> changes.appointments.stream()
                        .noneMatch(a -> Findings.isOf(a.start(), step, changes.succession)))
                .map(step -> UnexplainedChange.of(changes.teacher, step))
                .forEach(found::add);
        return found;
    }

    private Optional<UnexplainedChange> unexplained(Appointment appointment) {
        ChangeKind why = appointment.start().changeKind();
        if (why == ChangeKind.CONVERSIE
                || isRehired(appointment)
                || benoemingen.stream().anyMatch(b -> Findings.isOf(appointment.start(), b, succession))) {
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

    /** Whoever left the board and comes back is hired again, on whatever scale: nobody rises from outside. */
    private boolean isRehired(Appointment appointment) {
        LocalDate start = appointment.start().startDate();
        List<Appointment> earlier = appointments.stream()
                .filter(a -> a.start().startDate().isBefore(start))
                .toList();
        return !earlier.isEmpty() && earlier.stream().noneMatch(a -> a.activeOn(start.minusDays(1)));
    }

    /** What ended on the day before, at the same school or at one whose place it took. */
    private List<Appointment> former(Appointment appointment) {
        LocalDate dayBefore = appointment.start().startDate().minusDays(1);
        return appointments.stream()
                .filter(a -> dayBefore.equals(a.lastDay())
                        && succession.areOne(
                                a.brin(),
                                appointment.brin(),
                                appointment.start().startDate()))
                .toList();
    }

    /** One of them that rose; none when one of the same function ended too, for then that one went on. */
    private @Nullable Appointment lower(List<Appointment> former, Appointment appointment) {
        boolean wentOn = former.stream()
                .anyMatch(a -> ScaleLineage.STANDARD.sameFunction(
                        a.start().functionScale(), appointment.start().functionScale()));
        return wentOn
                ? null
                : former.stream().filter(a -> rises(a, appointment)).findFirst().orElse(null);
    }

    private boolean rises(Appointment before, Appointment after) {
        var from = before.start().functionScale();
        var to = after.start().functionScale();
        if (ScaleLineage.STANDARD.direction(from, to) == ScaleDirection.HOGER) {
            return true;
        }
        ScaleChange change = new ScaleChange(from.label(), to.label());
        if (policies.onLadders(change, to.sector()) == ScaleDirection.HOGER) {
            return true;
        }
        // Numbered scales are those of all staff: a rise is a teacher's promotion when a teacher rises.
        return from.system() == ScaleSystem.NUMERIEK
                && to.system() == ScaleSystem.NUMERIEK
                && before.start().category().isTeacher()
                && after.start().category().isTeacher()
                && change.direction() == ScaleDirection.HOGER;
    }
}
