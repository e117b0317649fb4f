package nl.waaier.api.importing.job;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.FormRule;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Rejection;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PieceWriter} wrote, from the beginning. */
final class PieceReader implements AutoCloseable {

    private final DataInputStream in;

    PieceReader(Path path) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 64 * 1024));
    }

    /** The next row, or null after the last. */
    @Nullable
    DeliveredRow nextRow() throws IOException {
        int file = in.read();
        if (file < 0) {
            return null;
        }
        long line = in.readLong();
        String[] fields = new String[in.readByte()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = text();
        }
        return new DeliveredRow(ImportFile.ofNumber(file), line, Arrays.asList(fields));
    }

    /** The next rejection; there must be one. */
    Rejection nextRejection() throws IOException {
        ImportFile file = ImportFile.ofNumber(in.readByte());
        long line = in.readLong();
        long rows = in.readLong();
        int count = in.readShort();
        List<Fault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean form = in.readBoolean();
            String name = text();
            Rule rule = form ? FormRule.valueOf(name) : RowRule.valueOf(name);
            String column = text();
            faults.add(new Fault(column.isEmpty() ? null : column, rule));
        }
        return new Rejection(file, line, rows, faults);
    }

    private String text() throws IOException {
        int length = in.readInt();
        return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
