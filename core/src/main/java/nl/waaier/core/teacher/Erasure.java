package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.command.EraseTexts;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;

/** Decides whether somebody, or the texts of one class about them, may be erased, and which texts those are. */
public final class Erasure {

    private Erasure() {}

    /** The rule that stands in the way, if one does. */
    static Optional<Rule> broken(TeacherFile file, ErasePerson command) {
        if (command.again()) {
            return Optional.empty();
        }
        return command.held() ? Optional.of(ErasureRule.ERASURE_ON_HOLD) : broken(file, command.today());
    }

    /** The rule that stands in the way, if one does. */
    static Optional<Rule> broken(TeacherFile file, EraseTexts command) {
        if (command.again() != null) {
            return Optional.empty();
        }
        if (command.held()) {
            return Optional.of(ErasureRule.ERASURE_ON_HOLD);
        }
        return switch (command.retentionClass()) {
            // Whoever works here applies, and may again: only what is under way is kept.
            case APPLICATIONS -> openTrajectory(file, command.trajectories(), command.today());
            case TEXTS, PERSON -> broken(file, command.today());
        };
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

    private static Optional<Rule> openTrajectory(TeacherFile file, Set<String> references, LocalDate today) {
        return PromotionTrajectory.of(file.live()).stream()
                        .filter(trajectory -> references.contains(trajectory.reference()))
                        .anyMatch(trajectory -> isOpen(trajectory, today)
                                || trajectory.appointment().isPresent())
                ? Optional.of(ErasureRule.TRAJECTORY_OPEN)
                : Optional.empty();
    }

    /** Numbers of the events whose texts an erasure takes away. */
    static List<Long> textsOf(TeacherFile file, EraseTexts command) {
        List<Long> again = command.again();
        return again == null
                ? textsOf(file, command.retentionClass(), command.trajectories())
                // What was recorded after the backup, and erased, is not there any more.
                : again.stream().filter(number -> number <= file.lastNumber()).toList();
    }

    /**
     * Numbers of the events whose texts are of a class, and were not erased yet: of facts that hold and that were withdrawn, and of
     * their withdrawals.
     *
     * @param trajectories of applications, which
     */
    public static List<Long> textsOf(TeacherFile file, RetentionClass retentionClass, Set<String> trajectories) {
        return file.facts().stream()
                .filter(recorded -> isOf(recorded.fact(), retentionClass, trajectories))
                .flatMap(recorded -> recorded.texts().stream())
                .sorted()
                .toList();
    }

    private static boolean isOf(TeacherFact fact, RetentionClass retentionClass, Set<String> trajectories) {
        return switch (retentionClass) {
            case APPLICATIONS -> fact instanceof PromotionStepTaken step && trajectories.contains(step.trajectory());
            case TEXTS -> FactKind.of(fact).textsKeptAs() == RetentionClass.TEXTS;
            case PERSON -> true;
        };
    }

    /**
     * The applications that came to nothing, and cannot be objected to any more: by their references, with the day on which that was so.
     *
     * @param file with facts about promotions, at least
     */
    public static Stream<EndedApplication> endedApplications(TeacherFile file, LocalDate today) {
        return PromotionTrajectory.of(file.live()).stream()
                .filter(trajectory ->
                        !isOpen(trajectory, today) && trajectory.appointment().isEmpty())
                .map(trajectory -> new EndedApplication(trajectory.reference(), end(trajectory)));
    }

    /**
     * An application that came to nothing.
     *
     * @param reference the board's own reference of the trajectory
     * @param lastDay the last day on which something happened in it, or it could be objected to
     */
    public record EndedApplication(String reference, LocalDate lastDay) {}

    private static LocalDate end(PromotionTrajectory trajectory) {
        return trajectory.all(PromotionStep.BESLUIT).stream()
                .map(PromotionTrajectory::lastDayToObject)
                .reduce(trajectory.lastDay(), (one, other) -> one.isAfter(other) ? one : other);
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
