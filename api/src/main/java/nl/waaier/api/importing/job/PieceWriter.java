package nl.waaier.api.importing.job;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.FormRule;
import nl.waaier.api.importing.Rejection;
import nl.waaier.api.importing.rows.DeliveredRow;

/** Writes rows, or rejections, to a file of the work folder. {@link PieceReader} reads them. */
final class PieceWriter implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final FileOutputStream file;
    private final DataOutputStream out;
    private int written;

    PieceWriter(Path path) throws IOException {
        file = new FileOutputStream(path.toFile());
        out = new DataOutputStream(new BufferedOutputStream(file, BUFFER));
    }

    void write(DeliveredRow row) throws IOException {
        out.writeByte(row.file().number());
        out.writeLong(row.line());
        out.writeByte(row.fields().size());
        for (String field : row.fields()) {
            text(field);
        }
        written++;
    }

    void write(Rejection rejection) throws IOException {
        out.writeByte(rejection.file().number());
        out.writeLong(rejection.line());
        out.writeLong(rejection.rows());
        List<Fault> faults = rejection.faults();
        out.writeShort(faults.size());
        for (Fault fault : faults) {
            out.writeBoolean(fault.rule() instanceof FormRule);
            text(fault.rule().name());
            text(fault.column() == null ? "" : fault.column());
        }
        written++;
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** How many were written. */
    int written() {
        return written;
    }

    /** Closes the file when all of it is on disk, so that what says that it is complete can be believed. */
    @Override
    public void close() throws IOException {
        try (out) {
            out.flush();
            file.getChannel().force(false);
        }
    }
}
