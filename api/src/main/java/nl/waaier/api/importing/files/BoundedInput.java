package nl.waaier.api.importing.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;

/** Refuses a file that goes on after the size it was said to have: limits are checked on that size. */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream in, long size) {
        super(in);
        left = size;
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
            count(Math.max(0, read));
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

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new DeliveryRefused(DeliveryRule.ZIP_DAMAGED);
        }
    }
}
