package nl.waaier.api.importing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportLimits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Goes through a workbook before it is read, since what reads it knows no limits: no more parts and bytes than may be, nothing packed
 * tighter than may be, no part twice, no bytes that are not as their checksum says, no document type (whose entities could grow),
 * no row that does not end.
 */
final class WorkbookGuard {

    /** Bytes of a row with its tags; its values may have 64 K characters. */
    private static final int MAX_ROW = 2 << 20;
    /** Bytes of all parts that are held in memory whole: everything but the sheets. */
    private static final long MAX_HELD = 64L << 20;

    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);

    private final ImportLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long size;
    private long held;

    private WorkbookGuard(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads all of a workbook.
     *
     * @return its bytes, unpacked
     * @throws DeliveryRefused when it is not to be read
     */
    static long check(SeekableByteChannel bytes, ImportLimits limits) {
        WorkbookGuard guard = new WorkbookGuard(limits);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(bytes).get()) {
            guard.check(zip, bytes.size());
        } catch (IOException | IllegalArgumentException e) {
            throw new DeliveryRefused(DeliveryRule.WORKBOOK_DAMAGED);
        }
        return guard.size;
    }

    private void check(ZipFile zip, long packed) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.entries()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_HAS_TOO_MANY_FILES);
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (!names.add(entry.getName())) {
                throw new DeliveryRefused(DeliveryRule.WORKBOOK_DAMAGED);
            }
            check(zip, entry, packed);
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry entry, long packed) throws IOException {
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        CRC32 checksum = new CRC32();
        Seen documentType = new Seen(DOCTYPE);
        Seen row = new Seen(ROW);
        int sinceRow = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                size += read;
                held += sheet ? 0 : read;
                checkSize(packed);
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    sinceRow = row.ends(b) ? 0 : sinceRow + 1;
                    if (documentType.ends(b) || (sheet && sinceRow > MAX_ROW)) {
                        throw new DeliveryRefused(DeliveryRule.WORKBOOK_DAMAGED);
                    }
                }
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new DeliveryRefused(DeliveryRule.WORKBOOK_DAMAGED);
        }
    }

    private void checkSize(long packed) {
        if (size > limits.bytes() || held > MAX_HELD) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_TOO_LARGE);
        }
        if (size > Math.max(1, packed) * limits.ratio()) {
            throw new DeliveryRefused(DeliveryRule.ZIP_RATIO_TOO_HIGH);
        }
    }

    /** Looks for a word of which no beginning comes again in it. Zero bytes, as of UTF-16, are passed over. */
    private static final class Seen {

        private final byte[] word;
        private int so;

        Seen(byte[] word) {
            this.word = word;
        }

        boolean ends(byte b) {
            if (b == 0) {
                return false;
            }
            so = b == word[so] ? so + 1 : b == word[0] ? 1 : 0;
            if (so < word.length) {
                return false;
            }
            so = 0;
            return true;
        }
    }
}
