package nl.waaier.core.promotion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.PromotionStepTaken;

/** Looks for what is not in order in a trajectory. The same for who records a step now and for an audit years later. */
public final class Findings {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(f -> f.at().date())
            .thenComparing(Finding::step);

    private final PromotionTrajectory trajectory;
    private final Set<Finding> found = new LinkedHashSet<>();

    private Findings(PromotionTrajectory trajectory) {
        this.trajectory = trajectory;
    }

    /**
     * Everything that is not in order, by rule.
     *
     * @param trajectory which trajectory
     * @param policy the steps that its change of scale takes, in order
     * @param appointments the teacher's arbeidsrelaties
     */
    public static List<Finding> of(
            PromotionTrajectory trajectory, List<RequiredStep> policy, Collection<Appointment> appointments) {
        Findings findings = new Findings(trajectory);
        findings.judgeThemselves();
        findings.appoint(appointments);
        findings.goOnAfterTheEnd();
        findings.object();
        new PolicyFindings(trajectory, policy, findings.found).search();
        return findings.found.stream().sorted(IN_ORDER).toList();
    }

    /** Whether an arbeidsrelatie begins with an appointment: on its day, at its school, on its scale. */
    public static boolean isOf(AppointmentStarted start, PromotionStepTaken appointment) {
        return start.startDate().equals(appointment.date())
                && start.brin().equals(appointment.brin())
                && start.functionScale().label().equals(appointment.toScale());
    }

    private void add(PromotionRule rule, PromotionStepTaken at) {
        found.add(new Finding(rule, at.step(), at));
    }

    private void judgeThemselves() {
        trajectory.steps().stream()
                .filter(s -> s.byThemselves() && s.step().isJudgement())
                .forEach(s -> add(PromotionRule.NOBODY_JUDGES_THEMSELVES, s));
    }

    private void appoint(Collection<Appointment> appointments) {
        for (PromotionStepTaken step : trajectory.all(PromotionStep.BENOEMING)) {
            if (step.outcome() == PromotionOutcome.POSITIEF) {
                if (!isDecided(step.date())) {
                    add(PromotionRule.APPOINTMENT_FOLLOWS_DECISION, step);
                }
                if (appointments.stream().noneMatch(a -> isOf(a.start(), step))) {
                    add(PromotionRule.APPOINTMENT_ON_RECORD, step);
                }
            }
        }
    }

    private boolean isDecided(LocalDate day) {
        return trajectory
                .decisionOn(day)
                .map(PromotionStepTaken::outcome)
                .filter(PromotionOutcome::isFavourable)
                .isPresent();
    }

    /** What may come later still: after a withdrawal a ruling, after the appointment an objection and what follows. */
    private void goOnAfterTheEnd() {
        boolean withdrawn = false;
        boolean appointed = false;
        for (PromotionStepTaken step : trajectory.steps()) {
            boolean judicial = step.step() == PromotionStep.BEZWAAR || step.step() == PromotionStep.UITSPRAAK;
            boolean ends = step.step() == PromotionStep.INTREKKING || step.step() == PromotionStep.BENOEMING;
            if ((withdrawn && !judicial) || (appointed && ends)) {
                add(PromotionRule.TRAJECTORY_ENDED, step);
            }
            withdrawn |= step.step() == PromotionStep.INTREKKING;
            appointed |= step.step() == PromotionStep.BENOEMING && step.outcome() == PromotionOutcome.POSITIEF;
        }
    }

    private void object() {
        for (PromotionStepTaken objection : trajectory.all(PromotionStep.BEZWAAR)) {
            trajectory
                    .decisionOn(objection.date())
                    .ifPresentOrElse(
                            decision -> {
                                if (objection.date().isAfter(PromotionTrajectory.lastDayToObject(decision))) {
                                    add(PromotionRule.OBJECTION_IN_TIME, objection);
                                }
                            },
                            () -> add(PromotionRule.OBJECTION_NEEDS_DECISION, objection));
        }
        for (PromotionStepTaken ruling : trajectory.all(PromotionStep.UITSPRAAK)) {
            if (trajectory.all(PromotionStep.BEZWAAR).stream()
                    .allMatch(o -> o.date().isAfter(ruling.date()))) {
                add(PromotionRule.RULING_NEEDS_OBJECTION, ruling);
            }
        }
    }
}
