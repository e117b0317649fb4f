package nl.waaier.api.importing.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waaier.api.importing.ImportFile;

/** Made-up deliveries, for tests of how one gets them in. */
public final class Deliveries {

    private Deliveries() {}

    /** A folder without a fault. */
    public static Path clean(Path folder, int people) {
        return ImportKit.delivery(folder, new Staff(people).rows());
    }

    /** A folder with one bad row in twenty. */
    public static Path dirty(Path folder, int people) {
        Staff staff = new Staff(people);
        staff.dirty(5);
        return ImportKit.delivery(folder, staff.rows());
    }

    /**
     * A zip of a clean delivery of two people, with one row of somebody of another board.
     *
     * @param board whose the two are
     * @param other whose the third is
     */
    public static byte[] zip(String board, String other) {
        Staff staff = new Staff(2);
        staff.add(ImportFile.LERAREN, other + ";Q1;Sam;;Vries;;");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ImportFile file : ImportFile.values()) {
                zip.putNextEntry(new ZipEntry("map/" + file.fileName()));
                String text = String.join(";", file.requiredColumns()) + "\n" + String.join("\n", staff.of(file));
                zip.write(text.replace(Staff.BOARD, board).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
