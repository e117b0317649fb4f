package nl.waaier.api.asking.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.projections.promotion.AuditedStep;
import nl.waaier.projections.promotion.AuditedTrajectory;
import nl.waaier.projections.promotion.TrajectoryFlag;
import org.jspecify.annotations.Nullable;

/**
 * One promotion trajectory.
 *
 * @param teacherId whose
 * @param name the name, null when not registered
 * @param school at which school
 * @param reference the board's own reference
 * @param fromScale label of the scale at the start
 * @param toScale label of the scale aimed at
 * @param direction which way it goes
 * @param state how it stands: by its last decision, appointment or withdrawal
 * @param startDate the day of the first step
 * @param endDate the day of the step that ended it, null while it is under way
 * @param durationDays calendar days from the first to the last of these, or to the reference date while it is under way
 * @param objection until when the last decision can be objected to, null when there is none
 * @param recognisedRole code of the role that it recognises, null when it recognises none or that is not told
 * @param policy what it is held against
 * @param flags how many findings there are
 * @param findings what is not as rules and policy have it, explained or not; by rule
 * @param steps in order
 */
record TrajectoryAnswer(
        TeacherId teacherId,
        @Nullable String name,
        Brin school,
        String reference,
        String fromScale,
        String toScale,
        ScaleDirection direction,
        TrajectoryState state,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        long durationDays,
        @Nullable ObjectionAnswer objection,
        @Nullable String recognisedRole,
        PolicySourceAnswer policy,
        int flags,
        List<FindingAnswer> findings,
        List<TrajectoryStepAnswer> steps) {

    /**
     * Where it comes from what is asked of a trajectory.
     *
     * @param source {@code board} or {@code default}
     * @param firstDay first day of the board's policy, null for the default
     * @param message the same in words, in Dutch
     * @param messageEn the same in words, in English
     */
    record PolicySourceAnswer(String source, @Nullable LocalDate firstDay, String message, String messageEn) {

        static PolicySourceAnswer of(PromotionPolicies.Asked asked) {
            LocalDate since = asked.since();
            return since == null
                    ? new PolicySourceAnswer("default", null, DefaultPolicyWords.DUTCH, DefaultPolicyWords.ENGLISH)
                    : new PolicySourceAnswer(
                            "board",
                            since,
                            "Getoetst aan het bevorderingsbeleid van het bestuur dat inging op " + since + ".",
                            "Held against the board's promotion policy from " + since + ".");
        }
    }

    /**
     * Until when a decision can be objected to.
     *
     * @param decisionDate the day of the decision
     * @param lastDay the last day on which it can be objected to
     * @param open whether it can be objected to on the reference date
     */
    record ObjectionAnswer(LocalDate decisionDate, LocalDate lastDay, boolean open) {}

    /**
     * Something that is not as rules and policy have it.
     *
     * @param rule the code of the rule
     * @param step the kind of step that it is about; the missing one, where one is missing
     * @param component the component of that step, null when it is about the whole
     * @param date the day of the step with which it was broken; of a missing step that of the first one after it
     * @param explained whether it was recorded with that step why the policy was left
     * @param message what is wrong, in Dutch
     * @param messageEn what is wrong, in English
     */
    record FindingAnswer(
            String rule,
            PromotionStep step,
            @Nullable TrajectoryComponent component,
            LocalDate date,
            boolean explained,
            String message,
            String messageEn) {

        static FindingAnswer of(TrajectoryFlag flag) {
            return new FindingAnswer(
                    flag.rule().code(),
                    flag.step(),
                    flag.component(),
                    flag.date(),
                    flag.explained(),
                    flag.rule().dutch(),
                    flag.rule().english());
        }
    }

    /**
     * One step.
     *
     * @param fact the fact's number; it identifies the fact within the teacher
     * @param step which step
     * @param component which part of what it shows, null when it is about the whole
     * @param date on which day it was taken
     * @param outcome what came of it, null when that is not told
     * @param sentDate the day on which a decision was sent, where that is another day
     * @param decidedBy who took it, null when not told
     * @param byThemselves whether that is the teacher
     * @param evidence what shows it, null when there is nothing
     * @param remark the reasons, or anything else
     * @param deviation why the board's policy was left with it, null when it was not, or that is not told
     * @param daysSincePrevious calendar days since the step before it, null for the first
     * @param recordedAt the moment it was recorded
     */
    record TrajectoryStepAnswer(
            long fact,
            PromotionStep step,
            @Nullable TrajectoryComponent component,
            LocalDate date,
            @Nullable PromotionOutcome outcome,
            @Nullable LocalDate sentDate,
            @Nullable PersonalText decidedBy,
            boolean byThemselves,
            @Nullable PersonalText evidence,
            @Nullable PersonalText remark,
            @Nullable PersonalText deviation,
            @Nullable Long daysSincePrevious,
            Instant recordedAt,
            @Nullable RecordedBy recordedBy) {

        static TrajectoryStepAnswer of(AuditedStep audited) {
            PromotionStepTaken step = audited.step();
            return new TrajectoryStepAnswer(
                    audited.recorded().number(),
                    step.step(),
                    step.component(),
                    step.date(),
                    step.outcome(),
                    step.sentDate(),
                    step.notes().decidedBy(),
                    step.byThemselves(),
                    step.notes().evidence(),
                    step.notes().remark(),
                    step.deviation(),
                    audited.daysSincePrevious(),
                    audited.recorded().recordedAt(),
                    audited.recorded().recordedBy().orNull());
        }
    }

    /** The step that a finding is about: the last of its kind up to the day on which it was broken, else the first of its kind; empty when it is missing. */
    Optional<TrajectoryStepAnswer> stepOf(FindingAnswer finding) {
        return steps.stream()
                .filter(step -> step.step() == finding.step() && step.component() == finding.component())
                .reduce((earlier, later) -> later.date().isAfter(finding.date()) ? earlier : later);
    }

    /** The step at which a finding shows: the one that it is about, or where that is missing the first one after it. */
    Optional<TrajectoryStepAnswer> shownAt(FindingAnswer finding) {
        return stepOf(finding).or(() -> steps.stream()
                .filter(step -> !step.date().isBefore(finding.date()))
                .findFirst());
    }

    static TrajectoryAnswer of(AuditedTrajectory audited, @Nullable String name, LocalDate referenceDate) {
        var trajectory = audited.trajectory();
        var change = trajectory.change();
        return new TrajectoryAnswer(
                audited.teacher(),
                name,
                trajectory.brin(),
                trajectory.reference(),
                change.from(),
                change.to(),
                audited.direction(),
                trajectory.state(),
                trajectory.firstDay(),
                audited.endDate(),
                audited.durationDays(referenceDate),
                audited.objection()
                        .map(o -> new ObjectionAnswer(o.decision().date(), o.lastDay(), o.isOpenOn(referenceDate)))
                        .orElse(null),
                trajectory.recognisedRole().orElse(null),
                PolicySourceAnswer.of(audited.asked()),
                audited.flags().size(),
                audited.flags().stream().map(FindingAnswer::of).toList(),
                audited.steps().stream().map(TrajectoryStepAnswer::of).toList());
    }
}
