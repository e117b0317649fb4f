package nl.waaier.api.importing.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.figures.MovedFigure;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.importing.report.FullCounts;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.core.teacher.command.FullPart;
import org.jspecify.annotations.Nullable;

/**
 * An import, as its owner sees it.
 *
 * @param id names it
 * @param state queued, partitioning, weighing, running, done, stopped, failed or interrupted
 * @param dryRun everything is decided, nothing recorded
 * @param full whether what the delivery does not have is withdrawn
 * @param submittedAt when it was handed in
 * @param percent how far the rows are worked through, 0 to 100
 * @param secondsLeft how many seconds it will take until its end, by how fast it went so far; null while that is not known
 * @param rowsDone rows whose fate is known
 * @param rowsRead rows in the delivery, 0 while that is not known
 * @param events events recorded; in a dry run, events that would have been
 * @param files per file what became of its rows
 * @param warnings what was met without rejecting anything
 * @param withdrawn of a full delivery, how much it withdraws; empty for any other
 * @param figures of a dry run that is done, the figures that the delivery would move; in lists of imports always empty
 * @param message why it failed or was stopped, in Dutch; null when it did not
 * @param messageEn the same in English
 */
record ImportView(
        UUID id,
        String state,
        boolean dryRun,
        boolean full,
        Instant submittedAt,
        int percent,
        @Nullable Long secondsLeft,
        long rowsDone,
        long rowsRead,
        long events,
        List<FileView> files,
        List<WarningView> warnings,
        List<WithdrawnView> withdrawn,
        List<MovedFigure> figures,
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

    /**
     * How much of one kind a full delivery withdraws.
     *
     * @param kind arbeidsrelaties, rollen or trajecten
     * @param onRecord how many are on record of what it is full for
     * @param withdrawn of how many of these it withdraws all or a part
     */
    record WithdrawnView(String kind, int onRecord, int withdrawn) {}

    static ImportView of(ImportJob job, @Nullable Duration left, List<MovedFigure> figures) {
        ImportCounts counts = job.counts();
        long done = counts.total(FileCounts::done);
        return new ImportView(
                job.id(),
                job.state().word(),
                job.dryRun(),
                job.options().full() != null,
                job.submittedAt(),
                percent(job.state(), done, counts.read()),
                left == null ? null : left.toSeconds(),
                done,
                counts.read(),
                counts.events(),
                counts.files().entrySet().stream()
                        .map(file -> view(file.getKey().fileName(), file.getValue()))
                        .toList(),
                counts.warnings().stream().map(ImportView::view).toList(),
                job.options().full() == null ? List.of() : withdrawn(counts.full()),
                figures,
                job.messageDutch(),
                job.messageEnglish());
    }

    private static List<WithdrawnView> withdrawn(FullCounts counts) {
        return Stream.of(FullPart.values())
                .map(part -> new WithdrawnView(word(part), counts.things(part), counts.touched(part)))
                .toList();
    }

    private static String word(FullPart part) {
        return switch (part) {
            case APPOINTMENTS -> "arbeidsrelaties";
            case CAREER -> "rollen";
            case PROMOTIONS -> "trajecten";
        };
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
