package nl.waaier.api.asking.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * What was kept for its time.
 *
 * @param classes class by class
 */
record RetentionAnswer(List<ClassAnswer> classes) {

    /**
     * What is of one class.
     *
     * @param retentionClass which
     * @param kept for how long, such as {@code P7Y}
     * @param beforeDate so it is due of whom the time began before this day: that of the proposal where one waits
     * @param due of how many people it is
     * @param refused of how many of those it is not erased, and by which rule
     * @param free of how many it can be erased at once
     * @param people who those are, the longest ago first; null to whoever may not see persons
     * @param waiting the proposal that waits to be approved, if one does
     * @param lastDone the last one that was approved, if one was
     */
    record ClassAnswer(
            RetentionClass retentionClass,
            String kept,
            LocalDate beforeDate,
            int due,
            List<RefusedAnswer> refused,
            int free,
            @Nullable List<DueAnswer> people,
            @Nullable WaitingAnswer waiting,
            @Nullable DoneAnswer lastDone) {}

    /**
     * A rule that stands in the way.
     *
     * @param rule its code
     * @param message what it says, in Dutch
     * @param messageEn the same in English
     * @param count of how many people
     */
    record RefusedAnswer(String rule, String message, String messageEn, int count) {}

    /**
     * Somebody of whom it can be erased.
     *
     * @param teacherId who
     * @param name by the register, null when none is registered
     * @param since the last day of work, or of the application
     * @param texts of how many facts and withdrawals texts go
     */
    record DueAnswer(TeacherId teacherId, @Nullable String name, LocalDate since, int texts) {}

    /**
     * A proposal that waits.
     *
     * @param id names it
     * @param proposedAt when it was made
     * @param proposedByRole in which role
     * @param people of how many people
     * @param holds whether it is still of exactly those
     */
    record WaitingAnswer(
            UUID id, Instant proposedAt, @Nullable String proposedByRole, int people, boolean holds) {}

    /**
     * What came of a proposal.
     *
     * @param approvedAt when the bestuur approved of it
     * @param people of how many people it was
     * @param erased of how many it was erased; null where that was cut off, and nobody counted
     * @param refused of how many not, because something was recorded of them meanwhile; null likewise
     */
    record DoneAnswer(
            Instant approvedAt,
            int people,
            @Nullable Integer erased,
            @Nullable Integer refused) {

        static DoneAnswer of(RetentionProposal proposal, RetentionProposal.Approval approval) {
            return new DoneAnswer(approval.at(), proposal.people(), approval.erased(), approval.refused());
        }
    }
}
