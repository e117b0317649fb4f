package nl.waaier.core.promotion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** Looks for what is not in order in a trajectory. The same for who records a step now and for an audit years later. */
public final class Findings {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(f -> f.at().date())
            .thenComparing(Finding::step)
            .thenComparing(Finding::component, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What tells already that a step did not come to what was asked. */
    private static final Set<PromotionRule> FAILED =
            EnumSet.of(PromotionRule.STEP_MISSING, PromotionRule.OUTCOME_AS_ASKED, PromotionRule.CONDITION_MET);

    private final PromotionTrajectory trajectory;
    private final Succession succession;
    private final Set<Finding> found = new LinkedHashSet<>();

    private Findings(PromotionTrajectory trajectory, Succession succession) {
        this.trajectory = trajectory;
        this.succession = succession;
    }

    /**
     * Everything that is not in order, by rule.
     *
     * @param trajectory which trajectory
     * @param policy the steps that its change of scale takes, in order
     * @param appointments the teacher's arbeidsrelaties
     * @param succession which school took the place of which
     */
    public static List<Finding> of(
            PromotionTrajectory trajectory,
            List<RequiredStep> policy,
            Collection<Appointment> appointments,
            Succession succession) {
        Findings findings = new Findings(trajectory, succession);
        findings.judgeThemselves();
        findings.appoint(appointments);
        findings.goOnAfterTheEnd();
        findings.object();
        new PolicyFindings(trajectory, policy, findings.found).search();
        // What the policy's own findings tell is not told twice.
        trajectory.appointment().ifPresent(appointment -> {
            findings.meetTheCondition(appointment);
            findings.passOver(appointment);
        });
        return findings.found.stream().sorted(IN_ORDER).toList();
    }

    /** Whether an arbeidsrelatie begins with an appointment: on its day, at its school, on its scale. */
    public static boolean isOf(AppointmentStarted start, PromotionStepTaken appointment, Succession succession) {
        return start.startDate().equals(appointment.date())
                && succession.areOne(start.brin(), appointment.brin(), appointment.date())
                && start.functionScale().label().equals(appointment.toScale());
    }

    private void add(PromotionRule rule, PromotionStepTaken at) {
        found.add(Finding.at(rule, at));
    }

    private void addFailed(
            PromotionRule rule,
            PromotionStep step,
            @Nullable TrajectoryComponent component,
            PromotionStepTaken appointment) {
        boolean told = found.stream()
                .anyMatch(f -> FAILED.contains(f.rule()) && f.step() == step && f.component() == component);
        if (!told) {
            found.add(new Finding(rule, step, component, appointment));
        }
    }

    /** Whoever was appointed on a conditional decision completed a learning trajectory in between. */
    private void meetTheCondition(PromotionStepTaken appointment) {
        trajectory
                .decisionOn(appointment.date())
                .filter(decision -> decision.outcome() == PromotionOutcome.VOORWAARDELIJK)
                .filter(decision -> trajectory.all(PromotionStep.LEERTRAJECT).stream()
                        .noneMatch(s -> !s.date().isBefore(decision.date())
                                && !s.date().isAfter(appointment.date())
                                && isCompleted(s)))
                .ifPresent(decision ->
                        addFailed(PromotionRule.CONDITION_MET, PromotionStep.LEERTRAJECT, null, appointment));
    }

    /** With success, as a whole. Where nobody told the outcome, evidence of it will do: history knows few outcomes. */
    private static boolean isCompleted(PromotionStepTaken step) {
        return step.component() == null
                && (step.outcome() == PromotionOutcome.POSITIEF
                        || (step.outcome() == null && step.notes().evidence() != null));
    }

    /** A negative decision is not among these: that the appointment did not follow a favourable one is told by a rule of its own. */
    private void passOver(PromotionStepTaken appointment) {
        List<PromotionStepTaken> before = trajectory.steps().stream()
                .filter(s -> !s.date().isAfter(appointment.date()))
                .toList();
        for (int i = 0; i < before.size(); i++) {
            PromotionStepTaken step = before.get(i);
            boolean assesses =
                    switch (step.step()) {
                        case TOETSING, ADVIES, LEERTRAJECT -> true;
                        case VACATURE, AANMELDING, BESLUIT, BENOEMING, BEZWAAR, UITSPRAAK, INTREKKING -> false;
                    };
            if (assesses
                    && step.outcome() == PromotionOutcome.NEGATIEF
                    && before.subList(i + 1, before.size()).stream().noneMatch(later -> makesUpFor(later, step))) {
                addFailed(PromotionRule.NEGATIVE_PASSED_OVER, step.step(), step.component(), appointment);
            }
        }
    }

    /** The same step about the same: what is completed as a whole does not make a part that failed good. */
    private static boolean makesUpFor(PromotionStepTaken later, PromotionStepTaken step) {
        return later.step() == step.step()
                && later.outcome() == PromotionOutcome.POSITIEF
                && later.component() == step.component();
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
                if (appointments.stream().noneMatch(a -> isOf(a.start(), step, succession))) {
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
