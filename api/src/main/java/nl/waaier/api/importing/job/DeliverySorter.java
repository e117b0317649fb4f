package nl.waaier.api.importing.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.profile.MappedDelivery;
import nl.waaier.api.importing.profile.MappedRow;
import nl.waaier.api.importing.profile.MappedTable;
import nl.waaier.api.importing.report.Rejection;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.PersonKey;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the rows of a delivery into working files that each fit in memory: all rows of a person in the same one, since
 * they may be anywhere in four files. Records nothing, so it can begin anew at any moment.
 */
final class DeliverySorter implements AutoCloseable {

    /** Bytes of a delivery per file of persons, roughly; in memory they take some ten times as much. */
    private static final long BYTES_PER_FILE = 4L << 20;

    private static final int MAX_FILES = 512;
    private static final int REPORT_EVERY = 1 << 13;

    private final MappedDelivery delivery;
    private final WorkFolder folder;
    private final @Nullable BoardNumber board;
    private final long salt;
    private final ImportLimits limits;
    private final Progress progress;
    private final StepResults results = new StepResults();
    private final RowFile rejections;
    private final RowFile schools;
    private final List<RowFile> persons = new ArrayList<>();
    private final Set<ImportFile> unread = EnumSet.noneOf(ImportFile.class);
    private final Set<ImportFile> unreadable = EnumSet.noneOf(ImportFile.class);
    private long bytesBefore;
    private long rowsRead;

    /** @param board whose rows alone are taken, null for all */
    DeliverySorter(
            MappedDelivery delivery,
            WorkFolder folder,
            UUID job,
            @Nullable BoardNumber board,
            ImportLimits limits,
            Progress progress)
            throws IOException {
        this.delivery = delivery;
        this.folder = folder;
        this.board = board;
        // Nobody outside knows it, so nobody can make up persons that all end in one file.
        this.salt = job.getMostSignificantBits() ^ job.getLeastSignificantBits();
        this.limits = limits;
        this.progress = progress;
        folder.create();
        rejections = new RowFile(folder.file(SortedDelivery.REJECTIONS));
        schools = new RowFile(folder.file(SortedDelivery.SCHOOLS));
        long files = Math.clamp(delivery.size() / BYTES_PER_FILE, 1, MAX_FILES);
        for (int i = 0; i < files; i++) {
            persons.add(new RowFile(folder.file(SortedDelivery.persons(i))));
        }
    }

    /** @throws DeliveryRefused when the delivery turns out to be damaged or to have too many rows */
    SortedDelivery sort() throws IOException {
        for (ImportFile file : delivery.misnamed()) {
            unread(file, 0, List.of(RowFault.ofRow(RowRule.FILE_NAME_RESEMBLES)));
        }
        for (ImportFile file : delivery.files()) {
            sort(file);
        }
        delivery.warnings().forEach(results::warned);
        close();
        SortedDelivery sorted = new SortedDelivery(persons.size(), results.counts(), unread, unreadable);
        sorted.complete(folder);
        return sorted;
    }

    private void sort(ImportFile file) throws IOException {
        results.delivered(file);
        try (MappedTable table = delivery.table(file)) {
            table.unknownColumns().forEach(column -> tell(file, column, WarningRule.COLUMN_UNKNOWN, 1));
            table.table().warnings().forEach(rule -> tell(file, null, rule, 1));
            long rows = 0;
            for (MappedRow row = table.next(); row != null; row = table.next()) {
                rows++;
                if (++rowsRead > limits.rows()) {
                    throw new DeliveryRefused(DeliveryRule.DELIVERY_HAS_TOO_MANY_ROWS);
                }
                if (table.faults().isEmpty()) {
                    sort(new DeliveredRow(file, row.line(), row.fields()), row.faults());
                }
                if (rows % REPORT_EVERY == 0) {
                    progress.reading(table.table().bytesRead() + bytesBefore, delivery.size());
                }
            }
            bytesBefore += table.table().bytesRead();
            if (!table.faults().isEmpty()) {
                unread(file, rows, found(table));
            } else if (table.table().brokenOff()) {
                unread.add(file);
                unreadable.add(file);
            }
            if (table.leftOut() > 0) {
                tell(file, null, WarningRule.ROWS_LEFT_OUT, table.leftOut());
            }
            results.read(file, rows);
        }
    }

    /** Why a file cannot be read, and once what was found in it. */
    private static List<RowFault> found(MappedTable table) {
        List<RowFault> faults = new ArrayList<>(table.faults());
        RowFault first = faults.getFirst();
        faults.set(0, new RowFault(first.column(), first.rule(), table.found()));
        return faults;
    }

    private void tell(ImportFile file, @Nullable String column, WarningRule rule, long times) {
        results.warned(new Warning(file, null, column, rule, times));
    }

    private void unread(ImportFile file, long rows, List<RowFault> faults) {
        unread.add(file);
        unreadable.add(file);
        reject(new Rejection(file, 1, rows, faults));
    }

    private void sort(DeliveredRow row, List<RowFault> faults) {
        if (!faults.isEmpty()) {
            unreadable.add(row.file());
            reject(Rejection.of(row, faults));
        } else if (row.file() != ImportFile.ORGANISATIE) {
            sortPerson(row);
        } else if (schools.written() < limits.schools()) {
            schools.write(row);
        } else {
            reject(Rejection.of(row, List.of(RowFault.ofRow(RowRule.TOO_MANY_SCHOOLS))));
        }
    }

    private void sortPerson(DeliveredRow row) {
        FieldReader reader = new FieldReader(row);
        PersonKey key = PersonKey.read(reader);
        if (key == null) {
            unreadable.add(row.file());
            reject(Rejection.of(row, reader.faults()));
        } else if (board != null && !board.equals(key.board())) {
            reject(Rejection.of(row, List.of(new RowFault("bestuursnummer", RowRule.OTHER_BOARD))));
        } else {
            persons.get(Math.floorMod(hash(key), persons.size())).write(row);
        }
    }

    /** To be counted and listed later, with all other rejected rows; those that cannot be listed are counted now. */
    private void reject(Rejection rejection) {
        if (rejections.written() < limits.listed()) {
            rejections.write(rejection);
        } else {
            results.rejectedUnlisted(rejection);
        }
    }

    private long hash(PersonKey key) {
        long hash = salt;
        String text = key.board().value() + key.personnelNumber();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    @Override
    public void close() throws IOException {
        rejections.close();
        schools.close();
        for (RowFile file : persons) {
            file.close();
        }
    }
}
