package nl.waaier.core.promotion;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** Looks for where a trajectory left what is asked of it. */
final class PolicyFindings {

    private final List<RequiredStep> required;
    private final Set<Finding> found;
    /** Per required step the one taken first, of the outcome asked if there is one; null when none was taken. */
    private final List<@Nullable PromotionStepTaken> taken = new ArrayList<>();

    PolicyFindings(PromotionTrajectory trajectory, List<RequiredStep> required, Set<Finding> found) {
        this.required = required;
        this.found = found;
        for (RequiredStep asked : required) {
            List<PromotionStepTaken> fitting =
                    trajectory.steps().stream().filter(s -> fits(asked, s)).toList();
            taken.add(fitting.stream()
                    .filter(s -> hasOutcome(asked, s))
                    .findFirst()
                    .orElse(fitting.isEmpty() ? null : fitting.getFirst()));
        }
    }

    /** A step that is asked as a whole is not taken by a component that is asked apart. */
    private boolean fits(RequiredStep asked, PromotionStepTaken step) {
        return asked.anyOf().contains(step.step())
                && (asked.component() == step.component()
                        || (asked.component() == null
                                && required.stream()
                                        .noneMatch(other -> other.component() == step.component()
                                                && other.anyOf().contains(step.step()))));
    }

    private static boolean hasOutcome(RequiredStep asked, PromotionStepTaken step) {
        return asked.outcome() == null || asked.outcome() == step.outcome();
    }

    void search() {
        PromotionStepTaken previous = null;
        for (int i = 0; i < required.size(); i++) {
            RequiredStep asked = required.get(i);
            PromotionStepTaken step = taken.get(i);
            PromotionStepTaken following = following(i);
            if (step == null || !hasOutcome(asked, step)) {
                // Only once a step was taken that it should have come before.
                if (following != null) {
                    found.add(
                            step == null
                                    ? new Finding(
                                            PromotionRule.STEP_MISSING,
                                            asked.anyOf().getLast(),
                                            asked.component(),
                                            following)
                                    : new Finding(
                                            PromotionRule.OUTCOME_AS_ASKED, step.step(), step.component(), following));
                }
            } else {
                ordered(i, step);
                kept(asked, step, previous);
                previous = step;
            }
        }
    }

    /** The first place in the list of which the steps come after this one. */
    private int nextPlace(int i) {
        int next = i + 1;
        while (next < required.size() && required.get(next).standsBesidePrevious()) {
            next++;
        }
        return next;
    }

    /** The first one taken of those that come after this one. */
    private @Nullable PromotionStepTaken following(int i) {
        PromotionStepTaken first = null;
        for (PromotionStepTaken later : taken.subList(nextPlace(i), required.size())) {
            if (later != null && (first == null || later.date().isBefore(first.date()))) {
                first = later;
            }
        }
        return first;
    }

    private void ordered(int i, PromotionStepTaken step) {
        for (int j = nextPlace(i); j < required.size(); j++) {
            PromotionStepTaken following = taken.get(j);
            if (following != null && following.date().isBefore(step.date()) && !isTold(step, following)) {
                found.add(Finding.at(PromotionRule.STEP_IN_ORDER, step));
                return;
            }
        }
    }

    /** That an appointment came before the decision is told by a rule of its own. */
    private static boolean isTold(PromotionStepTaken step, PromotionStepTaken following) {
        return step.step() == PromotionStep.BESLUIT && following.step() == PromotionStep.BENOEMING;
    }

    private void kept(RequiredStep asked, PromotionStepTaken step, @Nullable PromotionStepTaken previous) {
        PersonalText decidedBy = step.notes().decidedBy();
        if (asked.evidence() && step.notes().evidence() == null) {
            found.add(Finding.at(PromotionRule.EVIDENCE_MISSING, step));
        }
        if (asked.asksGrounds()) {
            if (decidedBy == null) {
                found.add(Finding.at(PromotionRule.DECIDER_TOLD, step));
            }
            if (step.notes().remark() == null && step.notes().evidence() == null) {
                found.add(Finding.at(PromotionRule.DECISION_GIVES_REASONS, step));
            }
        }
        if (previous != null
                && !step.date().isBefore(previous.date())
                && ChronoUnit.DAYS.between(previous.date(), step.date()) < asked.daysAfterPrevious()) {
            found.add(Finding.at(PromotionRule.WAITING_TIME_KEPT, step));
        }
        if (!asked.deciders().isEmpty() && !isAllowed(asked.deciders(), decidedBy)) {
            found.add(Finding.at(PromotionRule.DECIDER_ALLOWED, step));
        }
    }

    /** Of one whose name was erased nobody can tell any more that they were not. */
    private static boolean isAllowed(List<String> deciders, @Nullable PersonalText decidedBy) {
        return decidedBy != null && (decidedBy.erased() || isOneOf(deciders, decidedBy.value()));
    }

    private static boolean isOneOf(List<String> deciders, String name) {
        return deciders.stream().map(PolicyFindings::plain).anyMatch(plain(name)::equals);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
