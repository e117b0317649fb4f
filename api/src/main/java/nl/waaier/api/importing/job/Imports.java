package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.TimeLeft;
import nl.waaier.api.importing.profile.MappedDelivery;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.importing.report.FullCounts;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.api.importing.report.ReportTable;
import nl.waaier.api.platform.eventstore.TimeOrderedIds;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** Runs imports. An import that was interrupted goes on where it was. */
public final class Imports {

    private final ImportDependencies dependencies;
    private final Path folders;
    private final Clock clock;

    /** @param folders where imports keep what they need */
    Imports(ImportDependencies dependencies, Path folders, Clock clock) {
        this.dependencies = dependencies;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Imports a folder or zip where it stands, for any board, and waits for it. When the same, unchanged delivery was
     * interrupted before, goes on with that import.
     *
     * @param source folder or zip
     * @param options how it is to be taken in
     * @param submittedBy who brings it
     * @param progress is told how far it is
     * @return the import as it stands in the end: done, or failed or stopped with a message
     */
    public ImportJob run(Path source, ImportOptions options, String submittedBy, Progress progress) {
        return work(begin(source, options, submittedBy), source, progress, () -> false);
    }

    /** The same with a delivery that is not full. */
    public ImportJob run(Path source, boolean dryRun, String submittedBy, Progress progress) {
        return run(source, dryRun ? ImportOptions.DRY_RUN : ImportOptions.RECORD, submittedBy, progress);
    }

    /**
     * Imports an upload of a board, and waits for it; where there is nobody to follow it.
     *
     * @param upload a zip or workbook, read to its end
     * @param board whose rows alone are taken
     * @param options how it is to be taken in
     * @return the import as it stands in the end
     * @throws IllegalStateException when as many imports of the board wait as may
     */
    public ImportJob run(InputStream upload, BoardNumber board, String submittedBy, ImportOptions options)
            throws IOException {
        // Of several at one moment lists show the first one first.
        ImportJob job = accept(TimeOrderedIds.next(), upload, board, submittedBy, options)
                .orElseThrow(() -> new IllegalStateException("too many imports wait"));
        return work(job, folder(job).upload(), Progress.NONE, () -> false);
    }

    /** The import of a delivery on this machine: the one that was interrupted, or a new one. */
    ImportJob begin(Path source, ImportOptions options, String submittedBy) {
        String fingerprint = WorkFolder.fingerprint(source, options);
        ImportJob job = dependencies.jobs().unfinished().stream()
                .filter(j -> j.board() == null && folder(j).isOf(fingerprint))
                .findFirst()
                .orElseGet(() -> {
                    ImportJob first = newJob(UUID.randomUUID(), null, submittedBy, options);
                    dependencies.jobs().add(first);
                    return first;
                });
        folder(job).keep(fingerprint);
        return job;
    }

    /**
     * Takes in an upload, to be worked through later.
     *
     * @param id random
     * @param upload a zip or workbook, read to its end
     * @param board whose rows alone are taken
     * @return empty when as many imports of the board wait as may, also when they came at the same moment; nothing of
     *     the upload is kept then
     * @throws IOException when the upload breaks off; nothing of it is kept then
     */
    Optional<ImportJob> accept(
            UUID id, InputStream upload, BoardNumber board, String submittedBy, ImportOptions options)
            throws IOException {
        WorkFolder folder = WorkFolder.of(folders, id);
        folder.create();
        Optional<ImportJob> accepted = Optional.empty();
        try {
            Files.copy(upload, folder.upload(), StandardCopyOption.REPLACE_EXISTING);
            ImportJob job = newJob(id, board, submittedBy, options);
            accepted = dependencies.jobs().addWaiting(job, board) ? Optional.of(job) : Optional.empty();
            return accepted;
        } finally {
            if (accepted.isEmpty()) {
                folder.delete();
            }
        }
    }

    private ImportJob newJob(UUID id, @Nullable BoardNumber board, String submittedBy, ImportOptions options) {
        return new ImportJob(
                id,
                board,
                submittedBy,
                clock.instant(),
                JobState.QUEUED,
                options,
                0,
                0,
                ImportCounts.NONE,
                null,
                0,
                null,
                null);
    }

    /** How long an import will take until its end, by how fast it went so far; empty while that is not known. */
    public Optional<Duration> timeLeft(ImportJob job) {
        boolean isWeighing = job.state() == JobState.WEIGHING;
        Instant since = job.workedSince();
        if (since == null || !(isWeighing || job.state() == JobState.RUNNING)) {
            return Optional.empty();
        }
        long done = job.counts().total(FileCounts::done);
        // What is weighed is worked through again.
        long left = job.counts().read() - done + (isWeighing ? job.counts().read() : 0);
        return TimeLeft.of(Duration.between(since, clock.instant()), done - job.rowsBefore(), left);
    }

    /** Where an import keeps what it needs. */
    WorkFolder folder(ImportJob job) {
        return WorkFolder.of(folders, job.id());
    }

    /**
     * Does the work of an import, from where it was left, until its end or until told to stop.
     *
     * @throws JobTakenOver when another process is at it
     * @throws RuntimeException when something is away that is needed; the import is interrupted then, not lost
     */
    @SuppressWarnings("try") // the claim is held, not used
    ImportJob work(ImportJob job, Path source, Progress progress, BooleanSupplier stop) {
        WorkFolder folder = folder(job);
        ImportJob after;
        try (WorkFolder.Claim claim = folder.claim().orElseThrow(() -> new JobTakenOver(job.id()))) {
            after = workClaimed(job, source, folder, progress, stop);
        } catch (DeliveryRefused e) {
            dependencies.jobs().fail(job.id(), e.rule());
            after = find(job.id());
        } catch (IOException e) {
            dependencies.jobs().setState(job.id(), JobState.INTERRUPTED);
            throw new UncheckedIOException(e);
        } catch (JobTakenOver e) {
            throw e;
        } catch (RuntimeException e) {
            interrupt(job, e);
            throw e;
        }
        if (after.state().isFinal()) {
            folder.delete();
        }
        return after;
    }

    private void interrupt(ImportJob job, RuntimeException why) {
        try {
            dependencies.jobs().setState(job.id(), JobState.INTERRUPTED);
        } catch (RuntimeException e) {
            // The database may be what is away; the state stays "running", and the next start goes on all the same.
            why.addSuppressed(e);
        }
    }

    private ImportJob workClaimed(
            ImportJob given, Path source, WorkFolder folder, Progress progress, BooleanSupplier stop)
            throws IOException {
        boolean weigh = given.options().full() != null && !given.dryRun() && !folder.isWeighed();
        if (given.dryRun() || weigh) {
            restart(given);
        }
        ImportJob job = find(given.id());
        SortedDelivery sorted = SortedDelivery.find(folder).orElse(null);
        if (sorted == null) {
            dependencies.jobs().setState(job.id(), JobState.PARTITIONING);
            sorted = sort(job, source, folder, progress);
        }
        if (weigh) {
            ImportJob weighed = work(job, JobState.WEIGHING, folder, sorted, progress, stop);
            if (weighed.state() != JobState.DONE) {
                return weighed;
            }
            FullCounts counts = weighed.counts().full();
            if (dependencies.brake().stops(counts, job.options())) {
                dependencies.jobs().stop(job.id(), WithdrawalBrake.dutch(counts), WithdrawalBrake.english(counts));
                return find(job.id());
            }
            // In this order: what was only tried must never be gone on from.
            restart(job);
            folder.weighed();
            job = find(job.id());
        }
        return work(job, JobState.RUNNING, folder, sorted, progress, stop);
    }

    private void restart(ImportJob job) {
        dependencies.unitsOfWork().inOne(() -> {
            dependencies.jobs().restart(job.id());
            return null;
        });
    }

    private ImportJob work(
            ImportJob job,
            JobState state,
            WorkFolder folder,
            SortedDelivery sorted,
            Progress progress,
            BooleanSupplier stop) {
        // A delivery has at least one file, so an import that began has counts.
        ImportJob begun = job.counts().files().isEmpty()
                ? job.at(state, 0, 0, sorted.counts().plus(sorted.unreadableOf(job.options())))
                : job.at(state, job.part(), job.position(), job.counts());
        dependencies.jobs().move(job, begun);
        dependencies.jobs().begin(begun, clock.instant());
        ImportJob after = new ImportRun(dependencies, begun, folder, sorted, progress, stop).run();
        if (!after.state().isFinal()) {
            dependencies.jobs().setState(after.id(), JobState.INTERRUPTED);
        }
        return after;
    }

    private SortedDelivery sort(ImportJob job, Path source, WorkFolder folder, Progress progress) throws IOException {
        ImportLimits limits = dependencies.limits();
        String board = job.board() == null ? null : job.board().value();
        try (MappedDelivery delivery = MappedDelivery.open(source, limits, job.profile(), board);
                DeliverySorter sorter = new DeliverySorter(delivery, folder, job.id(), job.board(), limits, progress)) {
            return sorter.sort();
        }
    }

    private ImportJob find(UUID id) {
        return Objects.requireNonNull(dependencies.jobs().find(id).orElse(null));
    }

    /** The table of imports. */
    public ImportJobs jobs() {
        return dependencies.jobs();
    }

    /** The table of rejected rows. */
    public ReportTable report() {
        return dependencies.report();
    }

    Path folders() {
        return folders;
    }
}
