package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.ImportCounts;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.source.ImportSource;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** Runs imports. An import that was interrupted goes on where it was. */
public final class Imports {

    private final ImportTools tools;
    private final Path folders;
    private final Clock clock;

    /** @param folders where imports keep what they need */
    Imports(ImportTools tools, Path folders, Clock clock) {
        this.tools = tools;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Imports a folder or zip where it stands, for any board, and waits for it. When the same, unchanged delivery was
     * interrupted before, goes on with that import.
     *
     * @param source folder or zip
     * @param dryRun decide everything, record nothing
     * @param submittedBy who brings it
     * @param progress is told how far it is
     * @return the import as it stands in the end: done, or failed with a message
     */
    public ImportJob run(Path source, boolean dryRun, String submittedBy, Progress progress) {
        return work(begin(source, dryRun, submittedBy), source, progress, () -> false);
    }

    /** The import of a delivery on this machine: the one that was interrupted, or a new one. */
    ImportJob begin(Path source, boolean dryRun, String submittedBy) {
        String fingerprint;
        try {
            fingerprint = Fingerprint.of(source, dryRun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportJob job = tools.jobs().unfinished().stream()
                .filter(j -> j.board() == null && Fingerprint.isOf(folder(j), fingerprint))
                .findFirst()
                .orElseGet(() -> add(UUID.randomUUID(), null, submittedBy, dryRun));
        Fingerprint.keep(folder(job), fingerprint);
        return job;
    }

    /**
     * Puts an upload in the queue.
     *
     * @param upload a zip, read to its end
     * @param board whose rows alone are taken
     * @throws IOException when the upload breaks off; nothing of it is kept then
     */
    ImportJob accept(InputStream upload, BoardNumber board, String submittedBy, boolean dryRun) throws IOException {
        UUID id = UUID.randomUUID();
        WorkFolder folder = WorkFolder.of(folders, id);
        folder.create();
        try {
            Files.copy(upload, folder.upload());
            return add(id, board, submittedBy, dryRun);
        } catch (IOException | RuntimeException e) {
            folder.delete();
            throw e;
        }
    }

    private ImportJob add(UUID id, @Nullable BoardNumber board, String submittedBy, boolean dryRun) {
        ImportJob job = new ImportJob(
                id, board, submittedBy, clock.instant(), JobState.QUEUED, dryRun, 0, 0, ImportCounts.NONE, null, null);
        tools.jobs().add(job);
        return job;
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
            tools.jobs().fail(job.id(), e.rule());
            after = find(job.id());
        } catch (IOException e) {
            tools.jobs().setState(job.id(), JobState.INTERRUPTED);
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
            tools.jobs().setState(job.id(), JobState.INTERRUPTED);
        } catch (RuntimeException e) {
            // The database may be what is away; the state stays "running", and the next start goes on all the same.
            why.addSuppressed(e);
        }
    }

    private ImportJob workClaimed(
            ImportJob given, Path source, WorkFolder folder, Progress progress, BooleanSupplier stop)
            throws IOException {
        if (given.dryRun()) {
            tools.unitsOfWork().inOne(() -> {
                tools.jobs().restart(given.id());
                return null;
            });
        }
        ImportJob job = find(given.id());
        Pieces pieces = Pieces.find(folder).orElse(null);
        if (pieces == null) {
            tools.jobs().setState(job.id(), JobState.PARTITIONING);
            try (ImportSource files = ImportSource.open(source, tools.limits().source())) {
                pieces = new Partitioner(files, folder, job.id(), job.board(), tools.limits(), progress).cut();
            }
        }
        // A delivery has at least one file, so an import that began has counts.
        ImportJob begun = job.counts().files().isEmpty()
                ? job.at(JobState.RUNNING, 0, 0, pieces.counts())
                : job.at(JobState.RUNNING, job.part(), job.position(), job.counts());
        tools.jobs().move(job, begun);
        ImportJob after = new ImportRun(tools, begun, folder, pieces, progress, stop).run();
        if (!after.state().isFinal()) {
            tools.jobs().setState(after.id(), JobState.INTERRUPTED);
        }
        return after;
    }

    private ImportJob find(UUID id) {
        return Objects.requireNonNull(tools.jobs().find(id).orElse(null));
    }

    /** The table of imports. */
    public ImportJobs jobs() {
        return tools.jobs();
    }

    /** The table of rejected rows. */
    public Rejections rejections() {
        return tools.rejections();
    }

    Path folders() {
        return folders;
    }
}
