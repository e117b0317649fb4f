package nl.waaier.api.asking.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to erase what was kept for its time. Whom it is of is worked out again from its day.
 *
 * @param id names it
 * @param board of which board
 * @param retentionClass what would be erased
 * @param before of whom the time began before this day
 * @param mark of exactly whom
 * @param people of how many
 * @param proposedAt when it was made
 * @param proposedBy who made it
 * @param approval that it was approved, null while it was not
 */
record RetentionProposal(
        UUID id,
        BoardNumber board,
        RetentionClass retentionClass,
        LocalDate before,
        String mark,
        int people,
        Instant proposedAt,
        RecordedBy proposedBy,
        @Nullable Approval approval) {

    /**
     * What came of it.
     *
     * @param at when the bestuur approved of it
     * @param erased of how many it was erased; null where the process ended before it was counted
     * @param refused of how many not, because something was recorded of them meanwhile; null likewise
     */
    record Approval(
            Instant at, @Nullable Integer erased, @Nullable Integer refused) {}
}
