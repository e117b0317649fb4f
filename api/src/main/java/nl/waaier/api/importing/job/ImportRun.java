package nl.waaier.api.importing.job;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.figures.FigureSums;
import nl.waaier.api.importing.recording.DeliveredSchool;
import nl.waaier.api.importing.recording.DeliveryCommands;
import nl.waaier.api.importing.recording.FullParts;
import nl.waaier.api.importing.recording.KnownOrganisations;
import nl.waaier.api.importing.recording.PersonImport;
import nl.waaier.api.importing.recording.PersonRows;
import nl.waaier.api.importing.recording.SchoolImport;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.importing.report.FullCounts;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.api.importing.report.Note;
import nl.waaier.api.importing.report.Rejection;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.platform.problem.Causes;
import nl.waaier.api.platform.problem.StoreAway;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.shared.BoardNumber;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the working files of one import from where it was left: first the rows rejected before, then the schools,
 * then the persons, file by file, and of a full delivery those of whom it has no row, board by board. Every transaction holds the events, the persons, the rejected rows, the counts and the
 * position, so a kill at any moment loses nothing and doubles nothing.
 */
final class ImportRun {

    /** Units in one transaction. */
    private static final int MOST_UNITS = 100;

    private static final int TRIES = 5;
    private static final int PARTS_BEFORE_PERSONS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportDependencies dependencies;
    private final WorkFolder folder;
    private final SortedDelivery sorted;
    private final Progress progress;
    private final BooleanSupplier stop;
    private final KnownOrganisations organisations;
    private final SchoolImport schools;
    private final PersonImport persons;
    private final AbsentPersons absent;
    private final List<BoardNumber> boardsInFull;
    private final FigureSums figures;
    private ImportJob job;
    private int atMost = MOST_UNITS;

    /** @param stop asked between transactions whether to leave the rest for later */
    ImportRun(
            ImportDependencies dependencies,
            ImportJob job,
            WorkFolder folder,
            SortedDelivery sorted,
            Progress progress,
            BooleanSupplier stop) {
        this.dependencies = dependencies;
        this.job = job;
        this.folder = folder;
        this.sorted = sorted;
        this.progress = progress;
        this.stop = stop;
        DeliveryCommands commands = new DeliveryCommands(dependencies.commands(), job.recorder());
        LocalDate day = DutchDays.on(job.submittedAt());
        organisations = new KnownOrganisations(dependencies.organisations(), day);
        boolean tries = job.dryRun() || job.state() == JobState.WEIGHING;
        schools = new SchoolImport(commands, organisations, tries);
        persons = new PersonImport(
                commands,
                dependencies.events(),
                dependencies.persons(),
                dependencies.erased(),
                organisations,
                dependencies.newIds(),
                FullParts.of(job.options().full(), sorted.counts().files().keySet(), sorted.unreadable()),
                day,
                tries);
        absent = new AbsentPersons(folder, sorted, dependencies.persons());
        FullClaim full = job.options().full();
        boardsInFull = full == null ? List.of() : List.copyOf(full.boards());
        figures = new FigureSums(job.dryRun() ? List.of(DutchDays.lastReferenceDate(day), day) : List.of());
    }

    /**
     * Works until the end, or until told to stop. That a full delivery is weighed is not its end.
     *
     * @return the import as it stands then
     */
    ImportJob run() {
        int parts = PARTS_BEFORE_PERSONS + sorted.personFiles() + boardsInFull.size();
        for (int number = job.part(); number < parts; number++) {
            ImportPart<?> part = part(number);
            int next = number == job.part() ? job.position() : 0;
            while (next < part.units().size()) {
                if (stop.getAsBoolean()) {
                    return job;
                }
                step(part, number, next);
                next = job.position();
                tellProgress();
            }
        }
        return finish();
    }

    private void tellProgress() {
        long done = job.counts().total(FileCounts::done);
        if (job.state() == JobState.WEIGHING) {
            progress.weighing(done, job.counts().read());
        } else {
            progress.working(done, job.counts().read());
        }
    }

    /**
     * One part of an import: units, each taken whole or not at all, in an order that is the same every time.
     *
     * @param units persons, schools or rejections
     * @param taker takes units from the first on, at least one, within the running transaction, and answers how many; when that
     *     fails, the same units are asked for again
     * @param refusal rejects the rows of a unit that cannot be taken
     * @param <U> what a unit is
     */
    private record ImportPart<U>(
            List<U> units, ToIntBiFunction<List<U>, StepResults> taker, BiConsumer<U, StepResults> refusal) {

        /** Takes at most so many units, from one on; answers the first that is not taken. */
        int take(int from, int atMost, StepResults results) {
            return from + taker.applyAsInt(units.subList(from, Math.min(units.size(), from + atMost)), results);
        }

        void giveUp(int unit, StepResults results) {
            refusal.accept(units.get(unit), results);
        }
    }

    private ImportPart<?> part(int number) {
        organisations.forget();
        return switch (number) {
            case 0 -> rejections();
            case 1 -> schools();
            default -> persons(number - PARTS_BEFORE_PERSONS);
        };
    }

    private ImportPart<PersonRows> persons(int number) {
        return number < sorted.personFiles()
                ? persons(folder.file(SortedDelivery.persons(number)))
                : persons(absent.of(boardsInFull.get(number - sorted.personFiles())));
    }

    private ImportPart<Rejection> rejections() {
        try (Stream<Rejection> all = RowFile.rejections(folder.file(SortedDelivery.REJECTIONS))) {
            return new ImportPart<>(all.toList(), ImportRun::reject, (one, results) -> results.rejected(one));
        }
    }

    private static int reject(List<Rejection> rejections, StepResults results) {
        rejections.forEach(results::rejected);
        return rejections.size();
    }

    private ImportPart<DeliveredSchool> schools() {
        try (Stream<DeliveredRow> rows = RowFile.rows(folder.file(SortedDelivery.SCHOOLS))) {
            return new ImportPart<>(DeliveredSchool.of(rows, job.board()), schools::take, SchoolImport::giveUp);
        }
    }

    private ImportPart<PersonRows> persons(Path file) {
        try (Stream<DeliveredRow> rows = RowFile.rows(file)) {
            return persons(PersonRows.of(rows, dependencies.limits().rowsPerPerson()));
        }
    }

    private ImportPart<PersonRows> persons(List<PersonRows> all) {
        return new ImportPart<>(all, persons::take, PersonImport::giveUp);
    }

    /** Does one transaction. One that fails is made smaller, until what is left is the unit that cannot be done. */
    private void step(ImportPart<?> part, int number, int at) {
        for (int tries = 1; ; tries++) {
            try {
                job = commit(part, number, at, false);
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
                    LOG.error("import {}: part {}, unit {} cannot be done: {}", job.id(), number, at, Causes.names(e));
                    job = commit(part, number, at, true);
                    return;
                }
                tries = atMost == 1 ? tries : 0;
                atMost = Math.max(1, atMost / 2);
            }
        }
    }

    private ImportJob commit(ImportPart<?> part, int number, int at, boolean giveUp) {
        StepResults results = new StepResults(figures.empty());
        ImportJob committed = dependencies.unitsOfWork().inOne(() -> {
            int next = at + 1;
            if (giveUp) {
                part.giveUp(at, results);
            } else {
                next = part.take(at, atMost, results);
            }
            ImportCounts listed = list(results);
            ImportJob moved = job.at(
                    job.state(),
                    number,
                    next,
                    job.counts().plus(results.counts()).plus(listed));
            dependencies.jobs().move(job, moved);
            return moved;
        });
        figures.add(results.figures());
        return committed;
    }

    /** Puts lines in the report as long as there is room, of which notes leave faults theirs; the counts know of all. */
    private ImportCounts list(StepResults results) {
        List<Rejection> rejections = upTo(job.counts().listed(), results.rejections());
        List<Note> notes = upTo(job.counts().noted(), results.notes());
        OfficeNames names = new OfficeNames(job.profile());
        dependencies
                .report()
                .add(
                        job.id(),
                        names.rejections(rejections),
                        names.notes(notes),
                        job.counts().noted());
        List<Warning> warnings = new ArrayList<>();
        if (rejections.size() < results.rejections().size()) {
            warnings.add(Warning.ofDelivery(WarningRule.NOT_ALL_REJECTIONS_LISTED));
        }
        if (notes.size() < results.notes().size()) {
            warnings.add(Warning.ofDelivery(WarningRule.NOT_ALL_NOTES_LISTED));
        }
        return new ImportCounts(Map.of(), 0, rejections.size(), notes.size(), FullCounts.NONE, warnings);
    }

    private <T> List<T> upTo(long already, List<T> more) {
        long room = Math.max(0, dependencies.limits().listed() - already);
        return more.subList(0, (int) Math.min(room, more.size()));
    }

    private ImportJob finish() {
        ImportCounts counts = job.counts();
        if (counts.accepted() + counts.rejected() != counts.read()) {
            throw new IllegalStateException("import " + job.id() + ": " + counts.accepted() + " accepted and "
                    + counts.rejected() + " rejected of " + counts.read() + " rows");
        }
        if (!sorted.unread().isEmpty()) {
            return fail();
        }
        ImportJob done = job.at(JobState.DONE, job.part(), job.position(), counts);
        if (job.state() != JobState.WEIGHING) {
            dependencies.unitsOfWork().inOne(() -> {
                dependencies.jobs().finish(done.id(), figures.moved());
                return null;
            });
        }
        return done;
    }

    /** All rows are accepted or rejected, but nobody may believe that all of the delivery was read. */
    private ImportJob fail() {
        dependencies.unitsOfWork().inOne(() -> {
            dependencies.jobs().fail(job.id(), DeliveryRule.FILE_UNREADABLE);
            return null;
        });
        return dependencies.jobs().find(job.id()).orElseThrow();
    }
}
