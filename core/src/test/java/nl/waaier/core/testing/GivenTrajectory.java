package nl.waaier.core.testing;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** A promotion trajectory in words. Immutable: every word answers another story. End with a step. */
public record GivenTrajectory(
        TeacherId teacherId,
        BoardNumber boardNumber,
        String reference,
        Brin brin,
        String from,
        String to,
        @Nullable String sentDate,
        boolean byThemselves,
        @Nullable String deviation,
        Notes notes) {

    static GivenTrajectory standard(String reference) {
        return new GivenTrajectory(
                Given.TEACHER,
                Given.BOARD,
                reference,
                Given.SCHOOL,
                "LB",
                "LC",
                null,
                false,
                null,
                new Notes(Given.text("bestuur"), null, Given.text("voldoet aan de eisen")));
    }

    /** Of another teacher, of this board. */
    public GivenTrajectory of(TeacherId teacher, BoardNumber board) {
        return new GivenTrajectory(teacher, board, reference, brin, from, to, sentDate, byThemselves, deviation, notes);
    }

    /** At the school with this BRIN. */
    public GivenTrajectory at(String other) {
        return new GivenTrajectory(
                teacherId, boardNumber, reference, new Brin(other), from, to, sentDate, byThemselves, deviation, notes);
    }

    /** From one scale to another. */
    public GivenTrajectory change(String other, String target) {
        return new GivenTrajectory(
                teacherId, boardNumber, reference, brin, other, target, sentDate, byThemselves, deviation, notes);
    }

    /** With a decision that was sent on this day. */
    public GivenTrajectory sent(String day) {
        return new GivenTrajectory(
                teacherId, boardNumber, reference, brin, from, to, day, byThemselves, deviation, notes);
    }

    /** With a step that the teacher took. */
    public GivenTrajectory byThemselves(boolean self) {
        return new GivenTrajectory(teacherId, boardNumber, reference, brin, from, to, sentDate, self, deviation, notes);
    }

    /** With a step that leaves the policy, for this reason. */
    public GivenTrajectory deviating(String reason) {
        return new GivenTrajectory(
                teacherId, boardNumber, reference, brin, from, to, sentDate, byThemselves, reason, notes);
    }

    /** With a step by somebody, on this evidence, for these reasons; empty when not told. */
    public GivenTrajectory noting(Notes other) {
        return new GivenTrajectory(
                teacherId, boardNumber, reference, brin, from, to, sentDate, byThemselves, deviation, other);
    }

    /** Applied on a day. */
    public PromotionStepTaken applied(String day) {
        return step(PromotionStep.AANMELDING, day, null);
    }

    /** Assessed on a day, favourably. */
    public PromotionStepTaken assessed(String day) {
        return step(PromotionStep.TOETSING, day, PromotionOutcome.POSITIEF);
    }

    /** Advised on on a day, favourably. */
    public PromotionStepTaken advised(String day) {
        return step(PromotionStep.ADVIES, day, PromotionOutcome.POSITIEF);
    }

    /** Decided on a day. */
    public PromotionStepTaken decided(String day, PromotionOutcome outcome) {
        return step(PromotionStep.BESLUIT, day, outcome);
    }

    /** Appointed from a day on. */
    public PromotionStepTaken appointed(String day) {
        return step(PromotionStep.BENOEMING, day, PromotionOutcome.POSITIEF);
    }

    /** Any step, about the whole. */
    public PromotionStepTaken step(PromotionStep step, String day, @Nullable PromotionOutcome outcome) {
        return step(step, null, day, outcome);
    }

    /** Any step, about a component. */
    public PromotionStepTaken step(
            PromotionStep step,
            @Nullable TrajectoryComponent component,
            String day,
            @Nullable PromotionOutcome outcome) {
        return recognising(null, step, component, day, outcome);
    }

    /** Any step that names the role that the promotion recognises. */
    public PromotionStepTaken recognising(
            @Nullable String role,
            PromotionStep step,
            @Nullable TrajectoryComponent component,
            String day,
            @Nullable PromotionOutcome outcome) {
        return new PromotionStepTaken(
                teacherId,
                boardNumber,
                reference,
                brin,
                from,
                to,
                step,
                component,
                Given.day(day),
                outcome,
                step == PromotionStep.BESLUIT && sentDate != null ? Given.day(sentDate) : null,
                byThemselves,
                deviation == null ? null : Given.text(deviation),
                role,
                notes);
    }
}
