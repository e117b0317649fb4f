package nl.waaier.api.importing.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.report.Rejection;
import org.jspecify.annotations.Nullable;

/** Writes a working file of an import: rows, or rejections. Its static methods read such a file from the beginning. */
final class RowFile implements AutoCloseable {

    private static final int ROW_FIELDS = 2;
    private static final int REJECTION_FIELDS = 3;
    private static final int FAULT_FIELDS = 3;

    private final FileOutputStream file;
    private final CsvWriter csv;
    private int written;

    RowFile(Path path) throws IOException {
        file = new FileOutputStream(path.toFile());
        csv = CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8)));
    }

    /** Writes where a row stands and what it holds. */
    void write(DeliveredRow row) {
        List<String> record = new ArrayList<>(row.fields().size() + ROW_FIELDS);
        record.add(Integer.toString(row.file().number()));
        record.add(Long.toString(row.line()));
        record.addAll(row.fields());
        csv.writeRecord(record);
        written++;
    }

    /** Writes a rejection whose faults are all of {@link RowRule}. */
    void write(Rejection rejection) {
        List<String> record = new ArrayList<>();
        record.add(Integer.toString(rejection.file().number()));
        record.add(Long.toString(rejection.line()));
        record.add(Long.toString(rejection.rows()));
        for (RowFault fault : rejection.faults()) {
            record.add(fault.column() == null ? "" : fault.column());
            record.add(fault.rule().name());
            record.add(fault.was() == null ? "" : fault.was());
        }
        csv.writeRecord(record);
        written++;
    }

    /** How many were written. */
    int written() {
        return written;
    }

    /** The rows in a file; to be closed. */
    static Stream<DeliveredRow> rows(Path path) {
        return read(path).map(record -> {
            List<String> fields = record.getFields();
            return new DeliveredRow(
                    ImportFile.ofNumber(Integer.parseInt(fields.getFirst())),
                    Long.parseLong(fields.get(1)),
                    fields.subList(ROW_FIELDS, fields.size()));
        });
    }

    /** The rejections in a file; to be closed. */
    static Stream<Rejection> rejections(Path path) {
        return read(path).map(record -> {
            List<RowFault> faults = new ArrayList<>();
            for (int i = REJECTION_FIELDS; i < record.getFieldCount(); i += FAULT_FIELDS) {
                faults.add(new RowFault(
                        orNull(record.getField(i)),
                        RowRule.valueOf(record.getField(i + 1)),
                        orNull(record.getField(i + 2))));
            }
            return new Rejection(
                    ImportFile.ofNumber(Integer.parseInt(record.getField(0))),
                    Long.parseLong(record.getField(1)),
                    Long.parseLong(record.getField(2)),
                    faults);
        });
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Stream<CsvRecord> read(Path path) {
        try {
            // Records of one file differ in length.
            return CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(path)
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the file when all of it is on disk, so that what says that it is complete can be believed. */
    @Override
    public void close() throws IOException {
        if (file.getChannel().isOpen()) {
            try (csv) {
                csv.flush();
                file.getChannel().force(false);
            }
        }
    }
}
