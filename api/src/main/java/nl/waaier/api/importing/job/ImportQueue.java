package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.platform.problem.Causes;
import nl.waaier.api.platform.problem.StoreAway;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.ScheduledWorkers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The uploads of this node, one after the other. At the start it goes on with those that a stop or a kill interrupted,
 * and clears away what ended imports left behind. One that lost its database or disk on the way goes on when that is back.
 */
public final class ImportQueue implements SmartLifecycle {

    private static final long SECONDS_TO_STOP = 20;
    private static final long SECONDS_UNTIL_NEXT_TRY = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final Imports imports;
    private final PartialUploads uploads;
    private @Nullable ScheduledWorkers worker;
    private volatile boolean stopping;

    ImportQueue(Imports imports, PartialUploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    /**
     * Puts an upload in the queue.
     *
     * @param upload a zip or workbook, read to its end
     * @param board whose rows alone are taken
     * @param submittedBy subject of the access token
     * @param options how it is to be taken in
     * @return empty when as many imports of the board wait as may, also when they came at the same moment; nothing of
     *     the upload is kept then
     * @throws IOException when the upload breaks off; nothing of it is kept then
     */
    public Optional<ImportJob> submit(InputStream upload, BoardNumber board, String submittedBy, ImportOptions options)
            throws IOException {
        return enqueued(imports.accept(UUID.randomUUID(), upload, board, submittedBy, options));
    }

    /**
     * Puts an upload that came in pieces in the queue, once: it may be asked again when nobody heard the answer.
     *
     * @return false when as many imports of the board wait as may; the upload is kept then
     */
    public synchronized boolean submit(PartialUpload upload) throws IOException {
        if (imports.jobs().find(upload.id()).isEmpty()) {
            try (InputStream bytes = uploads.open(upload)) {
                if (enqueued(imports.accept(upload.id(), bytes, upload.board(), upload.submittedBy(), upload.options()))
                        .isEmpty()) {
                    return false;
                }
            }
        }
        uploads.handedOver(upload);
        return true;
    }

    private Optional<ImportJob> enqueued(Optional<ImportJob> job) {
        job.ifPresent(this::enqueue);
        return job;
    }

    /** Whether a board has as many imports waiting as it may, so that it is of no use to read another upload. */
    public boolean isFull(BoardNumber board) {
        return imports.jobs().isFull(board);
    }

    private synchronized void enqueue(ImportJob job) {
        // After a stop the import waits in its folder for the next start.
        if (worker != null) {
            worker.execute(() -> work(job));
        }
    }

    private void work(ImportJob job) {
        if (stopping) {
            return;
        }
        try {
            ImportJob after = imports.work(job, imports.folder(job).upload(), Progress.NONE, () -> stopping);
            LOG.info(
                    "import {}: {}, {} rows accepted, {} rejected",
                    job.id(),
                    after.state().word(),
                    after.counts().accepted(),
                    after.counts().rejected());
        } catch (JobTakenOver e) {
            LOG.info("import {}: another process is at it", job.id());
        } catch (RuntimeException e) {
            ScheduledWorkers.tellOfMemory(e);
            if (StoreAway.isBehind(e) || e instanceof UncheckedIOException) {
                LOG.warn("import {}: interrupted, tried again soon: {}", job.id(), Causes.names(e));
                tryAgain(job);
            } else {
                LOG.error("import {}: interrupted, goes on at the next start: {}", job.id(), Causes.names(e));
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Work tells of its failures itself.
    private synchronized void tryAgain(ImportJob job) {
        if (worker != null && !stopping) {
            worker.schedule(() -> work(job), SECONDS_UNTIL_NEXT_TRY, TimeUnit.SECONDS);
        }
    }

    private void clearAwayUploads() {
        try {
            uploads.clearAway();
        } catch (UncheckedIOException e) {
            LOG.warn("uploads that nobody goes on with could not be cleared away: {}", Causes.names(e));
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Clearing away tells of its failures itself.
    public synchronized void start() {
        stopping = false;
        worker = new ScheduledWorkers(1, Thread.ofPlatform().name("import").factory());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clearAway();
        worker.scheduleWithFixedDelay(this::clearAwayUploads, 0, 1, TimeUnit.HOURS);
        imports.jobs().unfinished().stream()
                .filter(job -> Files.exists(imports.folder(job).upload()))
                .forEach(this::enqueue);
    }

    /** Folders of imports that ended, or of uploads that broke off. */
    private void clearAway() {
        Set<String> unfinished = imports.jobs().unfinished().stream()
                .map(job -> job.id().toString())
                .collect(Collectors.toSet());
        if (!Files.isDirectory(imports.folders())) {
            return;
        }
        try (Stream<Path> folders = Files.list(imports.folders())) {
            for (Path folder : folders.toList()) {
                if (!unfinished.contains(folder.getFileName().toString())) {
                    WorkFolder.at(folder).deleteIfUnclaimed();
                }
            }
        } catch (IOException e) {
            LOG.warn("folders of ended imports could not be cleared away: {}", Causes.names(e));
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (worker != null) {
            worker.shutdown();
            try {
                // The transaction at hand is finished; the rest goes on at the next start.
                if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    LOG.warn("an import did not stop in time; it goes on at the next start");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
