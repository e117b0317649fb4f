package nl.waaier.api.importing.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a file that goes on after the size it was said to have, on which limits are checked, and one that is not what its
 * checksum says.
 */
final class BoundedInput extends FilterInputStream {

    private final @Nullable Long checksum;
    private final CRC32 seen = new CRC32();
    private final long size;
    private long left;

    /** @param checksum CRC-32 of the whole, null when none is known */
    BoundedInput(InputStream in, long size, @Nullable Long checksum) {
        super(in);
        this.size = size;
        left = size;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                seen.update(bytes, offset, read);
                count(read);
            } else if (read < 0 && checksum != null && checksum != seen.getValue()) {
                throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
            }
            return read;
        } catch (ZipException | EOFException e) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
    }

    @Override
    public long skip(long n) {
        // Skipped bytes would not be counted; nobody skips.
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes read so far. */
    long bytesRead() {
        return size - left;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
    }
}
