package nl.waaier.api.importing.job;

import java.time.Instant;
import java.util.UUID;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param id random
 * @param board the board that handed in, whose rows alone are taken; null for an operator, who may bring all boards
 * @param submittedBy subject of the access token, or the operating system's user
 * @param submittedAt when
 * @param state how it stands
 * @param options how the delivery is to be taken in
 * @param part which part of the work comes next, counted from 0
 * @param position what comes next inside it, counted from 0
 * @param counts what became of the rows so far
 * @param workedSince since when rows are worked through without a stop, null before that
 * @param rowsBefore rows whose fate was known then
 * @param messageDutch why it failed or was stopped, null when it did not
 * @param messageEnglish the same in English
 */
public record ImportJob(
        UUID id,
        @Nullable BoardNumber board,
        String submittedBy,
        Instant submittedAt,
        JobState state,
        ImportOptions options,
        int part,
        int position,
        ImportCounts counts,
        @Nullable Instant workedSince,
        long rowsBefore,
        @Nullable String messageDutch,
        @Nullable String messageEnglish) {

    /** How its files become ours. */
    public Profile profile() {
        return options.profile();
    }

    /** Whether everything is decided and nothing recorded. */
    public boolean dryRun() {
        return options.dryRun();
    }

    /** Who records what this import takes in: HR of a board, or an operator, by this delivery. */
    RecordedBy recorder() {
        return new RecordedBy(board == null ? "operator" : "hr", null, id.toString());
    }

    ImportJob at(JobState newState, int newPart, int newPosition, ImportCounts newCounts) {
        return new ImportJob(
                id,
                board,
                submittedBy,
                submittedAt,
                newState,
                options,
                newPart,
                newPosition,
                newCounts,
                workedSince,
                rowsBefore,
                messageDutch,
                messageEnglish);
    }
}
