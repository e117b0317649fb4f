package nl.waaier.api.importing.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.importing.report.ImportCounts;
import org.jspecify.annotations.Nullable;

/**
 * An import, as its owner sees it.
 *
 * @param id names it
 * @param state queued, partitioning, running, done, failed or interrupted
 * @param dryRun everything is decided, nothing recorded
 * @param submittedAt when it was handed in
 * @param percent how far the rows are worked through, 0 to 100
 * @param rowsDone rows whose fate is known
 * @param rowsRead rows in the delivery, 0 while that is not known
 * @param events events recorded; in a dry run, events that would have been
 * @param files per file what became of its rows
 * @param warnings what was met without rejecting anything
 * @param message why it failed, in Dutch; null when it did not
 * @param messageEn the same in English
 */
record ImportView(
        UUID id,
        String state,
        boolean dryRun,
        Instant submittedAt,
        int percent,
        long rowsDone,
        long rowsRead,
        long events,
        List<FileView> files,
        List<WarningView> warnings,
        @Nullable String message,
        @Nullable String messageEn) {

    /**
     * What became of the rows of a file.
     *
     * @param file its name
     * @param read rows in it
     * @param accepted rows taken in, or known already
     * @param added of these, about something new
     * @param replaced of these, in the place of what was on record
     * @param unchanged of these, known already
     * @param rejected rows not taken in
     * @param warnings rows accepted with a warning
     */
    record FileView(
            String file,
            long read,
            long accepted,
            long added,
            long replaced,
            long unchanged,
            long rejected,
            long warnings) {}

    /**
     * A kind of warning.
     *
     * @param file the file, null when it is about the delivery
     * @param line where it was first met, null when it is about the file
     * @param column the column, null when it is about the row or file
     * @param code names it
     * @param message what it is, in Dutch
     * @param messageEn the same in English
     * @param times how often it was met
     */
    record WarningView(
            @Nullable String file,
            @Nullable Long line,
            @Nullable String column,
            String code,
            String message,
            String messageEn,
            long times) {}

    static ImportView of(ImportJob job) {
        ImportCounts counts = job.counts();
        long done = counts.total(FileCounts::done);
        return new ImportView(
                job.id(),
                job.state().word(),
                job.dryRun(),
                job.submittedAt(),
                percent(job.state(), done, counts.read()),
                done,
                counts.read(),
                counts.events(),
                counts.files().entrySet().stream()
                        .map(file -> view(file.getKey().fileName(), file.getValue()))
                        .toList(),
                counts.warnings().stream().map(ImportView::view).toList(),
                job.messageDutch(),
                job.messageEnglish());
    }

    private static int percent(JobState state, long done, long read) {
        if (state == JobState.DONE) {
            return 100;
        }
        return read == 0 ? 0 : Math.toIntExact(Math.min(99, 100 * done / read));
    }

    private static FileView view(String name, FileCounts c) {
        return new FileView(
                name, c.read(), c.accepted(), c.added(), c.replaced(), c.unchanged(), c.rejected(), c.warnings());
    }

    private static WarningView view(Warning w) {
        return new WarningView(
                w.file() == null ? null : w.file().fileName(),
                w.line(),
                w.column(),
                w.rule().code(),
                w.rule().dutch(),
                w.rule().english(),
                w.times());
    }
}
