package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.TeacherFile;

/** Decides whether somebody may be erased. */
public final class Erasure {

    private Erasure() {}

    /** The rule that stands in the way, if one does. */
    static Optional<Rule> broken(TeacherFile file, ErasePerson command) {
        if (command.again()) {
            return Optional.empty();
        }
        return command.held() ? Optional.of(ErasureRule.ERASURE_ON_HOLD) : broken(file, command.today());
    }

    /**
     * The rule that stands in the way of erasing somebody whom nobody holds, if one does.
     *
     * @param file with facts about arbeidsrelaties and promotions, at least
     */
    public static Optional<Rule> broken(TeacherFile file, LocalDate today) {
        if (Appointment.of(file.live()).stream().anyMatch(appointment -> !isOver(appointment, today))) {
            return Optional.of(ErasureRule.PERSON_IN_SERVICE);
        }
        return PromotionTrajectory.of(file.live()).stream().anyMatch(trajectory -> isOpen(trajectory, today))
                ? Optional.of(ErasureRule.TRAJECTORY_OPEN)
                : Optional.empty();
    }

    private static boolean isOver(Appointment appointment, LocalDate today) {
        LocalDate last = appointment.lastDay();
        return last != null && last.isBefore(today);
    }

    private static boolean isOpen(PromotionTrajectory trajectory, LocalDate today) {
        boolean mayObject = trajectory.all(PromotionStep.BESLUIT).stream()
                .anyMatch(decision ->
                        !PromotionTrajectory.lastDayToObject(decision).isBefore(today));
        return trajectory.state() == TrajectoryState.LOPEND || mayObject || isObjectedTo(trajectory);
    }

    /** Whether the last objection has not been ruled on, nor taken back. */
    private static boolean isObjectedTo(PromotionTrajectory trajectory) {
        boolean objected = false;
        for (PromotionStepTaken step : trajectory.steps()) {
            switch (step.step()) {
                case BEZWAAR -> objected = true;
                case UITSPRAAK, INTREKKING -> objected = false;
                case VACATURE, AANMELDING, TOETSING, ADVIES, BESLUIT, LEERTRAJECT, BENOEMING -> {
                    // These say nothing of an objection.
                }
            }
        }
        return objected;
    }
}
