package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.waaier.api.importing.FileCounts;
import nl.waaier.api.importing.ImportCounts;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.Rejection;
import nl.waaier.api.importing.Tally;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.problem.StoreAway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the pieces of one import from where it was left. Every transaction holds the events, the persons, the
 * rejected rows, the counts and the position, so a kill at any moment loses nothing and doubles nothing.
 */
final class ImportRun {

    /** Units in one transaction. */
    static final int MOST_UNITS = 100;

    private static final int TRIES = 5;
    private static final int PARTS_BEFORE_PERSONS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportTools tools;
    private final WorkFolder folder;
    private final Pieces pieces;
    private final Progress progress;
    private final BooleanSupplier stop;
    private final BoardsInRun boards;
    private final PersonImport person;
    private ImportJob job;
    private int atMost = MOST_UNITS;

    /** @param stop asked between transactions whether to leave the rest for later */
    ImportRun(
            ImportTools tools,
            ImportJob job,
            WorkFolder folder,
            Pieces pieces,
            Progress progress,
            BooleanSupplier stop) {
        this.tools = tools;
        this.job = job;
        this.folder = folder;
        this.pieces = pieces;
        this.progress = progress;
        this.stop = stop;
        this.boards = new BoardsInRun(tools.organisations());
        this.person = new PersonImport(
                tools.commands(), new RecordedAppointmentsInStore(tools.events()), tools.newIds(), job.dryRun());
    }

    /**
     * Works until the end, or until told to stop.
     *
     * @return the import as it stands then
     */
    ImportJob run() throws IOException {
        int parts = PARTS_BEFORE_PERSONS + pieces.buckets();
        for (int part = job.part(); part < parts; part++) {
            try (Work work = open(part)) {
                int next = part == job.part() ? job.position() : 0;
                while (next < work.size()) {
                    if (stop.getAsBoolean()) {
                        return job;
                    }
                    step(work, part, next);
                    next = job.position();
                    progress.working(
                            job.counts().total(FileCounts::done), job.counts().read());
                }
            }
        }
        return finish();
    }

    private Work open(int part) throws IOException {
        boards.forget();
        return switch (part) {
            case 0 -> new RejectionsWork(folder.file(Pieces.REJECTIONS), pieces.rejections());
            case 1 -> new SchoolsWork(SchoolUnit.of(schools(), job.board()), boards, tools.commands(), job.dryRun());
            default ->
                new PersonsWork(
                        PersonRows.read(
                                folder.file(Pieces.bucket(part - PARTS_BEFORE_PERSONS)),
                                tools.limits().rowsPerPerson()),
                        person,
                        tools.persons(),
                        boards,
                        job.dryRun());
        };
    }

    private List<DeliveredRow> schools() throws IOException {
        List<DeliveredRow> rows = new ArrayList<>();
        try (PieceReader reader = new PieceReader(folder.file(Pieces.SCHOOLS))) {
            for (DeliveredRow row = reader.nextRow(); row != null; row = reader.nextRow()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Does a piece of work. One that fails is made smaller, until what is left is the unit that cannot be done. */
    private void step(Work work, int part, int at) {
        for (int tries = 1; ; tries++) {
            try {
                job = commit(work, part, at, false);
                atMost = Math.min(MOST_UNITS, 2 * atMost);
                return;
            } catch (JobTakenOver e) {
                throw e;
            } catch (ConcurrencyException e) {
                // Somebody recorded something about one of these persons meanwhile: decide again.
                if (tries >= TRIES) {
                    throw e;
                }
            } catch (UncheckedIOException e) {
                throw e;
            } catch (RuntimeException e) {
                if (StoreAway.isBehind(e)) {
                    // Not the rows' fault: they wait for the database, and must not be given up.
                    throw e;
                }
                if (atMost == 1 && tries >= TRIES) {
                    // Without messages: a database tells in them what it was given.
                    LOG.error("import {}: part {}, unit {} cannot be done: {}", job.id(), part, at, CauseNames.of(e));
                    job = commit(work, part, at, true);
                    return;
                }
                tries = atMost == 1 ? tries : 0;
                atMost = Math.max(1, atMost / 2);
            }
        }
    }

    private ImportJob commit(Work work, int part, int at, boolean giveUp) {
        return tools.unitsOfWork().inOne(() -> {
            Tally tally = new Tally();
            int next = at + 1;
            if (giveUp) {
                work.giveUp(at, tally);
            } else {
                next = work.step(at, atMost, tally);
            }
            ImportCounts listed = list(tally.rejections());
            ImportJob moved = job.at(
                    JobState.RUNNING,
                    part,
                    next,
                    job.counts().plus(tally.counts()).plus(listed));
            tools.jobs().move(job, moved);
            return moved;
        });
    }

    /** Puts rejected rows in the report as long as there is room; the counts know of all. */
    private ImportCounts list(List<Rejection> rejections) {
        int room = (int) Math.max(0, tools.limits().listed() - job.counts().listed());
        List<Rejection> listed = rejections.subList(0, Math.min(room, rejections.size()));
        tools.rejections().add(job.id(), listed);
        List<Warning> warnings = listed.size() < rejections.size()
                ? List.of(Warning.ofDelivery(WarningRule.NOT_ALL_REJECTIONS_LISTED))
                : List.of();
        return new ImportCounts(Map.of(), 0, listed.size(), warnings);
    }

    private ImportJob finish() {
        ImportCounts counts = job.counts();
        if (counts.accepted() + counts.rejected() != counts.read()) {
            throw new IllegalStateException("import " + job.id() + ": " + counts.accepted() + " accepted and "
                    + counts.rejected() + " rejected of " + counts.read() + " rows");
        }
        ImportJob done = job.at(JobState.DONE, job.part(), job.position(), counts);
        tools.unitsOfWork().inOne(() -> {
            tools.jobs().setState(done.id(), JobState.DONE);
            return null;
        });
        return done;
    }
}
