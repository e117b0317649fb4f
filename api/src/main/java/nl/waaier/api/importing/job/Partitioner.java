package nl.waaier.api.importing.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.Rejection;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Tally;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.csv.CsvRow;
import nl.waaier.api.importing.csv.CsvTable;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.importing.rows.PersonKey;
import nl.waaier.api.importing.rows.Read;
import nl.waaier.api.importing.source.ImportSource;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a delivery up into pieces that each fit in memory: all rows of a person in the same piece, since they may be
 * anywhere in four files. Records nothing, so it can begin anew at any moment.
 */
final class Partitioner {

    /** Bytes of a file per piece, roughly; in memory they take some ten times as much. */
    private static final long PIECE = 4L << 20;

    private static final int MAX_PIECES = 512;
    private static final int REPORT_EVERY = 1 << 20;

    private final ImportSource source;
    private final WorkFolder folder;
    private final @Nullable BoardNumber board;
    private final long salt;
    private final ImportLimits limits;
    private final Progress progress;
    private final Tally tally = new Tally();
    private long bytesRead;
    private long rowsRead;

    /** @param board whose rows alone are taken, null for all */
    Partitioner(
            ImportSource source,
            WorkFolder folder,
            UUID job,
            @Nullable BoardNumber board,
            ImportLimits limits,
            Progress progress) {
        this.source = source;
        this.folder = folder;
        this.board = board;
        // Nobody outside knows it, so nobody can make up persons that all end in one piece.
        this.salt = job.getMostSignificantBits() ^ job.getLeastSignificantBits();
        this.limits = limits;
        this.progress = progress;
    }

    /** @throws DeliveryRefused when the delivery turns out to be damaged or to have too many rows */
    Pieces cut() throws IOException {
        folder.create();
        int buckets = Math.toIntExact(Math.clamp(source.size() / PIECE, 1, MAX_PIECES));
        source.warnings().forEach(tally::warned);
        int rejections;
        try (Outputs out = new Outputs(folder, buckets)) {
            for (ImportFile file : ImportFile.values()) {
                if (source.files().contains(file)) {
                    cut(file, out);
                }
            }
            rejections = out.rejections.written();
        }
        // What is rejected is counted when it is put in the report, in the same transaction.
        Pieces pieces = new Pieces(buckets, rejections, tally.counts());
        pieces.complete(folder);
        return pieces;
    }

    private void cut(ImportFile file, Outputs out) throws IOException {
        tally.delivered(file);
        try (InputStream in = counted(source.open(file))) {
            CsvTable table = new CsvTable(in, file);
            for (String column : table.unknownColumns()) {
                tally.warned(new Warning(file, null, column, WarningRule.COLUMN_UNKNOWN, 1));
            }
            long rows = 0;
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                rows++;
                if (++rowsRead > limits.rows()) {
                    throw new DeliveryRefused(DeliveryRule.DELIVERY_HAS_TOO_MANY_ROWS);
                }
                if (table.faults().isEmpty()) {
                    route(file, row, out);
                }
            }
            if (!table.faults().isEmpty()) {
                out.rejections.write(new Rejection(file, 1, rows, table.faults()));
            }
            tally.read(file, rows);
        }
    }

    private void route(ImportFile file, CsvRow row, Outputs out) throws IOException {
        if (row.fault() != null) {
            reject(file, row, List.of(Fault.ofRow(row.fault())), out);
        } else if (file == ImportFile.ORGANISATIE) {
            if (out.schools.written() >= limits.schools()) {
                reject(file, row, List.of(Fault.ofRow(RowRule.TOO_MANY_SCHOOLS)), out);
            } else {
                out.schools.write(new DeliveredRow(file, row.line(), row.fields()));
            }
        } else {
            routePerson(file, row, out);
        }
    }

    private void routePerson(ImportFile file, CsvRow row, Outputs out) throws IOException {
        Read<PersonKey> key = PersonKey.read(file, row.fields());
        if (!key.isGood()) {
            reject(file, row, key.faults(), out);
        } else if (board != null && !board.equals(key.get().board())) {
            reject(file, row, List.of(new Fault("bestuursnummer", RowRule.OTHER_BOARD)), out);
        } else {
            out.bucketOf(hash(key.get())).write(new DeliveredRow(file, row.line(), row.fields()));
        }
    }

    private static void reject(ImportFile file, CsvRow row, List<Fault> faults, Outputs out) throws IOException {
        out.rejections.write(Rejection.ofRow(file, row.line(), faults));
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

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                long before = bytesRead;
                bytesRead += Math.max(0, read);
                if (before / REPORT_EVERY != bytesRead / REPORT_EVERY) {
                    progress.reading(bytesRead, source.size());
                }
                return read;
            }
        };
    }

    /** The files being written. */
    private static final class Outputs implements AutoCloseable {

        private final PieceWriter rejections;
        private final PieceWriter schools;
        private final PieceWriter[] buckets;

        Outputs(WorkFolder folder, int count) throws IOException {
            rejections = new PieceWriter(folder.file(Pieces.REJECTIONS));
            schools = new PieceWriter(folder.file(Pieces.SCHOOLS));
            buckets = new PieceWriter[count];
            for (int i = 0; i < count; i++) {
                buckets[i] = new PieceWriter(folder.file(Pieces.bucket(i)));
            }
        }

        PieceWriter bucketOf(long hash) {
            return buckets[Math.floorMod(hash, buckets.length)];
        }

        @Override
        public void close() throws IOException {
            rejections.close();
            schools.close();
            for (PieceWriter bucket : buckets) {
                bucket.close();
            }
        }
    }
}
