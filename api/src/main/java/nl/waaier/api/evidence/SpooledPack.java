package nl.waaier.api.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.waaier.api.evidence.format.Pack;

/**
 * A pack that is made whole before its first byte is sent, so that a failure on the way is answered as one; and kept compressed,
 * since the readable page needs it twice. Never on disk, where it would outlive a crash.
 */
final class SpooledPack implements Pack {

    private final byte[] packed;

    private SpooledPack(byte[] packed) {
        this.packed = packed;
    }

    /** Writes a pack. */
    @FunctionalInterface
    interface Source {
        /** Writes it whole. */
        void write(OutputStream out) throws IOException;
    }

    static SpooledPack of(Source source) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            source.write(out);
        }
        return new SpooledPack(packed.toByteArray());
    }

    /** How many bytes it takes in memory. */
    int size() {
        return packed.length;
    }

    @Override
    public InputStream open() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed));
    }
}
