package nl.waaier.api.asking.functiemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.Withdrawal;
import nl.waaier.projections.functiemix.FunctiemixRestatement;
import nl.waaier.projections.functiemix.PostRestated;
import org.jspecify.annotations.Nullable;

/**
 * What the functiemix of one reference date became between two moments of knowing.
 *
 * @param board of which board
 * @param school of which school, null for a whole board
 * @param sector of which sector
 * @param referenceDate of which date
 * @param knownFrom the first moment
 * @param knownUntil the second moment, null for now
 * @param scales every scale that was counted at either moment, by label
 * @param restated what was restated and why
 */
record RestatementAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable Sector sector,
        LocalDate referenceDate,
        Instant knownFrom,
        @Nullable Instant knownUntil,
        List<FunctiemixRestatement.ScaleRestated> scales,
        RestatedList restated) {

    /**
     * A part of what was restated.
     *
     * @param total how many arbeidsrelaties there are in all
     * @param page which part this is, from 0
     * @param size how many a part has at most
     * @param posts by name
     */
    record RestatedList(int total, int page, int size, List<RestatedPost> posts) {}

    /**
     * One arbeidsrelatie that counts otherwise than before.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     * @param appointmentId the volgnummer
     * @param school at which school; the later one where that was corrected
     * @param scaleBefore the label under which it counted, null when it did not
     * @param fteBefore the fte that counted, 0 when it did not
     * @param scaleAfter the label under which it counts at the second moment, null when it does not
     * @param fteAfter the fte that counts then, 0 when it does not
     * @param facts what was recorded or withdrawn between the two moments and did it, by number
     */
    record RestatedPost(
            TeacherId teacherId,
            @Nullable String name,
            String appointmentId,
            Brin school,
            @Nullable String scaleBefore,
            Fte fteBefore,
            @Nullable String scaleAfter,
            Fte fteAfter,
            List<RestatingFact> facts) {

        static RestatedPost of(PostRestated post, @Nullable String name) {
            return new RestatedPost(
                    post.teacher(),
                    name,
                    post.appointmentId(),
                    post.brin(),
                    post.scaleBefore(),
                    post.fteBefore(),
                    post.scaleAfter(),
                    post.fteAfter(),
                    post.facts().stream().map(RestatingFact::of).toList());
        }
    }

    /**
     * One fact.
     *
     * @param fact the fact's number; it identifies the fact within the teacher
     * @param type {@code appointment-start}, {@code appointment-change} or {@code appointment-end}
     * @param date effective date
     * @param recordedAt the moment it was recorded
     * @param withdrawnAt the moment it was withdrawn, null when it holds at the second moment
     * @param replacedBy number of the fact recorded in its place
     * @param withdrawalReason why it was withdrawn, null when a later delivery said otherwise
     */
    record RestatingFact(
            long fact,
            String type,
            LocalDate date,
            Instant recordedAt,
            @Nullable RecordedBy recordedBy,
            @Nullable Instant withdrawnAt,
            @Nullable Long replacedBy,
            @Nullable PersonalText withdrawalReason) {

        static RestatingFact of(RecordedFact<?> known) {
            Withdrawal withdrawal = known.withdrawal();
            return new RestatingFact(
                    known.number(),
                    FactKind.of(known.fact()).word(),
                    known.fact().effectiveDate(),
                    known.recordedAt(),
                    known.recordedBy().orNull(),
                    withdrawal == null ? null : withdrawal.at(),
                    withdrawal == null ? null : withdrawal.replacedBy(),
                    withdrawal == null ? null : withdrawal.reason());
        }
    }
}
