package nl.waaier.core.promotion;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** Looks for where a trajectory left the board's policy. */
final class PolicyFindings {

    private final PromotionTrajectory trajectory;
    private final List<RequiredStep> required;
    private final Set<Finding> found;
    /** Per required step the one taken first, null when none was. */
    private final List<@Nullable PromotionStepTaken> taken = new ArrayList<>();

    PolicyFindings(PromotionTrajectory trajectory, List<RequiredStep> required, Set<Finding> found) {
        this.trajectory = trajectory;
        this.required = required;
        this.found = found;
        for (RequiredStep step : required) {
            taken.add(trajectory.steps().stream()
                    .filter(s -> step.anyOf().contains(s.step()))
                    .findFirst()
                    .orElse(null));
        }
    }

    void search() {
        PromotionStepTaken previous = null;
        for (int i = 0; i < required.size(); i++) {
            PromotionStepTaken step = taken.get(i);
            if (step == null) {
                missing(i);
            } else {
                ordered(i, step);
                kept(required.get(i), step, previous);
                previous = step;
            }
        }
        conditionMet();
    }

    /** A step is missing once one that should follow it was taken. */
    private void missing(int i) {
        for (int j = i + 1; j < required.size(); j++) {
            PromotionStepTaken later = taken.get(j);
            if (later != null) {
                found.add(new Finding(
                        PromotionRule.STEP_MISSING, required.get(i).anyOf().getLast(), later));
                return;
            }
        }
    }

    private void ordered(int i, PromotionStepTaken step) {
        for (int j = i + 1; j < required.size(); j++) {
            PromotionStepTaken following = taken.get(j);
            if (following != null && following.date().isBefore(step.date()) && !isTold(step, following)) {
                found.add(new Finding(PromotionRule.STEP_IN_ORDER, step.step(), step));
                return;
            }
        }
    }

    /** That an appointment came before the decision is told by a rule of its own. */
    private static boolean isTold(PromotionStepTaken step, PromotionStepTaken following) {
        return step.step() == PromotionStep.BESLUIT && following.step() == PromotionStep.BENOEMING;
    }

    private void kept(RequiredStep rule, PromotionStepTaken step, @Nullable PromotionStepTaken previous) {
        if (rule.evidence() && step.notes().evidence() == null) {
            found.add(new Finding(PromotionRule.EVIDENCE_MISSING, step.step(), step));
        }
        if (previous != null
                && !step.date().isBefore(previous.date())
                && ChronoUnit.DAYS.between(previous.date(), step.date()) < rule.daysAfterPrevious()) {
            found.add(new Finding(PromotionRule.WAITING_TIME_KEPT, step.step(), step));
        }
        if (!rule.deciders().isEmpty()
                && !isAllowed(rule.deciders(), step.notes().decidedBy())) {
            found.add(new Finding(PromotionRule.DECIDER_ALLOWED, step.step(), step));
        }
    }

    private static boolean isAllowed(List<String> deciders, @Nullable PersonalText decidedBy) {
        return decidedBy != null
                && deciders.stream().map(PolicyFindings::plain).anyMatch(plain(decidedBy.value())::equals);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whoever was appointed on a conditional decision went through a learning trajectory first. */
    private void conditionMet() {
        trajectory.appointment().ifPresent(appointment -> trajectory
                .decisionOn(appointment.date())
                .filter(decision -> decision.outcome() == PromotionOutcome.VOORWAARDELIJK)
                .filter(decision -> trajectory.all(PromotionStep.LEERTRAJECT).stream()
                        .noneMatch(s -> !s.date().isAfter(appointment.date())))
                .ifPresent(decision ->
                        found.add(new Finding(PromotionRule.STEP_MISSING, PromotionStep.LEERTRAJECT, appointment))));
    }
}
