package nl.waaier.api.importing.files;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportLimits;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel workbook ({@code .xlsx}) from anybody. Its sheets are read row by row; its shared texts are held in memory. */
final class Workbook implements Closeable {

    /** With the formats of cells, which alone tell dates from numbers; a cell that cannot be read is an error cell. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final long size;

    private Workbook(Opener opener, long size) {
        try {
            this.workbook = opener.open();
        } catch (IOException | RuntimeException e) {
            throw new DeliveryRefused(DeliveryRule.WORKBOOK_DAMAGED);
        }
        this.sheets = workbook.getSheets().toList();
        this.size = size;
    }

    private interface Opener {
        ReadableWorkbook open() throws IOException;
    }

    /** Whether a zip is a workbook. */
    static boolean is(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
    }

    /** Whether a file is one of Excel's older ones, or one with a password: both are packed alike. */
    static boolean isOldOrLocked(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(OLD_OR_LOCKED.length);
            return Arrays.equals(first, OLD_OR_LOCKED);
        }
    }

    /** @throws DeliveryRefused when it is damaged or beyond the limits */
    static Workbook open(Path path, ImportLimits limits) throws IOException {
        if (isOldOrLocked(path)) {
            throw new DeliveryRefused(DeliveryRule.WORKBOOK_OLD_OR_LOCKED);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            long size = WorkbookGuard.check(channel, limits);
            return new Workbook(() -> new ReadableWorkbook(path.toFile(), OPTIONS), size);
        }
    }

    /** @throws DeliveryRefused when it is damaged or beyond the limits */
    static Workbook open(byte[] bytes, ImportLimits limits) {
        long size = WorkbookGuard.check(new SeekableInMemoryByteChannel(bytes), limits);
        return new Workbook(() -> new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS), size);
    }

    /** The names of its sheets, in their order. */
    List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** Bytes of all of it, unpacked. */
    long size() {
        return size;
    }

    /** The rows of a sheet. */
    Table table(String name) {
        Sheet sheet = sheets.stream()
                .filter(s -> s.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return new SheetTable(sheet);
        } catch (IOException | RuntimeException e) {
            throw new DeliveryRefused(DeliveryRule.WORKBOOK_DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
