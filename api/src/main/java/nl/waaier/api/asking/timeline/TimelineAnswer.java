package nl.waaier.api.asking.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.projections.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A part of a teacher's timeline.
 *
 * @param teacherId about whom
 * @param name the name, null when not registered
 * @param knownOn as known at which moment, null for now
 * @param total how many entries there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param entries in order of effective date
 * @param gaps questions of each role that the record leaves open
 */
record TimelineAnswer(
        TeacherId teacherId,
        @Nullable String name,
        @Nullable Instant knownOn,
        int total,
        int page,
        int size,
        List<TimelineEntry> entries,
        List<Gap> gaps) {

    /**
     * One fact. What does not belong to its type is null.
     *
     * @param fact the fact's number; it identifies the fact within the teacher
     * @param type the word of its kind, such as {@code role-entry}
     * @param date effective date: the first day on which it holds, or for an end the last
     * @param until last day on which it holds, where that is told
     * @param recordedAt the moment it was recorded
     * @param recordedBy who recorded it, null when nobody knows
     * @param withdrawnAt the moment it was withdrawn
     * @param replacedBy number of the fact recorded in its place
     * @param withdrawalReason why it was withdrawn
     * @param appointmentId which arbeidsrelatie (volgnummer)
     * @param school at which school
     * @param functionScale label of the function's scale
     * @param salaryScale the person's own scale where it differs
     * @param fte as contracted
     * @param appointmentKind kind of arbeidsrelatie
     * @param changeKind why the appointment began, changed or ended
     * @param role the role's code
     * @param domain its domain
     * @param level where it is played
     * @param team in which team
     * @param stage the stage entered at, or reached
     * @param kind how entered, or what kind of support, facilitation or recognition
     * @param amount how much support or facilitation
     * @param recognition by what a role was recognised, and for what that holds
     * @param promotion which step of which promotion trajectory
     * @param own of what somebody recorded about the own development; null of what others did
     * @param right what became of a basic right
     * @param decidedBy who decided or gave it
     * @param evidence what shows it
     * @param remark anything else; of the own development what was written
     */
    record TimelineEntry(
            long fact,
            String type,
            LocalDate date,
            @Nullable LocalDate until,
            Instant recordedAt,
            @Nullable RecordedBy recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable Long replacedBy,
            @Nullable PersonalText withdrawalReason,
            @Nullable String appointmentId,
            @Nullable Brin school,
            @Nullable String functionScale,
            @Nullable String salaryScale,
            @Nullable Fte fte,
            @Nullable AppointmentKind appointmentKind,
            @Nullable ChangeKind changeKind,
            @Nullable String role,
            @Nullable CareerDomain domain,
            @Nullable RoleLevel level,
            @Nullable String team,
            @Nullable CareerStage stage,
            @Nullable String kind,
            @Nullable Amount amount,
            @Nullable Recognised recognition,
            @Nullable Promotion promotion,
            @Nullable OwnHand own,
            @Nullable BasicRight right,
            @Nullable PersonalText decidedBy,
            @Nullable PersonalText evidence,
            @Nullable PersonalText remark) {}

    /**
     * Something that somebody recorded about the own development.
     *
     * @param key of the ambition or reflection
     * @param audience who may read it; null of what is read with the fact that its key was first recorded with
     * @param horizon by when it is wanted
     * @param outcome what became of it
     */
    record OwnHand(
            UUID key,
            @Nullable Audience audience,
            @Nullable LocalDate horizon,
            @Nullable AmbitionOutcome outcome) {}

    /**
     * What became of a basic right. It is shown to nobody else.
     *
     * @param schoolYear of which school year something is carried over
     * @param activity which assigned activity
     * @param amount hours and euros
     * @param purpose what for, or under what terms
     */
    record BasicRight(
            @Nullable SchoolYear schoolYear,
            @Nullable String activity,
            HoursAndEuros amount,
            @Nullable PersonalText purpose) {}

    /**
     * A step in a promotion trajectory.
     *
     * @param trajectory the board's own reference
     * @param step which step
     * @param component which part of what it shows, null when it is about the whole
     * @param fromScale label of the scale at the start
     * @param toScale label of the scale aimed at
     * @param outcome what came of the step
     * @param sentDate the day on which a decision was sent, where that is another day
     * @param deviation why the board's policy was left with it
     */
    record Promotion(
            String trajectory,
            PromotionStep step,
            @Nullable TrajectoryComponent component,
            String fromScale,
            String toScale,
            @Nullable PromotionOutcome outcome,
            @Nullable LocalDate sentDate,
            @Nullable PersonalText deviation) {

        static Promotion of(PromotionStepTaken f) {
            return new Promotion(
                    f.trajectory(),
                    f.step(),
                    f.component(),
                    f.fromScale(),
                    f.toScale(),
                    f.outcome(),
                    f.sentDate(),
                    f.deviation());
        }
    }

    /**
     * By what a role was recognised.
     *
     * @param scope for what it holds: one holding, the role anywhere, or the person
     * @param standard formal: the standard or register
     * @param issuer formal: who keeps it
     * @param registration formal: the number in the register
     * @param trajectory in pay: the promotion trajectory that it came with
     */
    record Recognised(
            RecognitionScope scope,
            @Nullable PersonalText standard,
            @Nullable PersonalText issuer,
            @Nullable PersonalText registration,
            @Nullable String trajectory) {

        static Recognised of(RecognitionGiven f) {
            return new Recognised(f.holdsFor(), f.standard(), f.issuer(), f.registration(), f.trajectory());
        }
    }

    /**
     * A role with an open question.
     *
     * @param school at which school; null for a role of the board
     * @param role the role's code
     * @param since first day in the role
     * @param on the day on which it is judged: today, or the last day of a role that is over
     * @param missing {@code role-entry}, {@code support}, {@code facilitation}, {@code recognition} or {@code induction}
     * @param message the same in words, in Dutch
     * @param messageEn the same in words, in English
     */
    record Gap(
            @Nullable Brin school,
            String role,
            LocalDate since,
            LocalDate on,
            String missing,
            String message,
            String messageEn) {

        static Gap of(Timeline.Gap gap) {
            return new Gap(
                    gap.brin(),
                    gap.role(),
                    gap.since(),
                    gap.on(),
                    gap.gap().word(),
                    gap.gap().dutch(),
                    gap.gap().english());
        }
    }
}
