package nl.waaier.api.importing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which character set a text is. A byte order mark tells it. Without one, and when nobody told it, it is UTF-8; UTF-16
 * where half of the first bytes are zero; Windows-1252 where nothing in it is UTF-8 beyond ASCII and every byte is a character there.
 * A text that has letters of UTF-8 and bytes that are none is a damaged one, not Windows-1252: the damage costs its rows.
 */
final class TextCharset {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int FIRST_BYTES = 4_096;

    /** Bytes of a letter in UTF-8 that are still to come. */
    private int pending;

    private boolean lettersOfUtf8;
    private boolean brokenAsUtf8;
    private boolean brokenAsWindows;

    private TextCharset() {}

    /**
     * What was found.
     *
     * @param charset how to read the text
     * @param guessed whether it is not what files should be in, and nothing in the file or its profile says it
     */
    record Found(Charset charset, boolean guessed) {}

    /**
     * Reads a text to its end.
     *
     * @param told the character set as a profile tells it; a byte order mark outdoes it
     */
    static Found find(InputStream in, @Nullable Charset told) throws IOException {
        byte[] first = in.readNBytes(FIRST_BYTES);
        Charset marked = marked(first);
        if (marked != null) {
            return new Found(marked, false);
        }
        if (told != null) {
            return new Found(told, false);
        }
        Charset wide = wide(first);
        if (wide != null) {
            return new Found(wide, true);
        }
        TextCharset seen = new TextCharset();
        byte[] bytes = first;
        int length = first.length;
        byte[] buffer = new byte[1 << 16];
        while (length > 0) {
            for (int i = 0; i < length; i++) {
                seen.see(bytes[i] & 0xFF);
            }
            bytes = buffer;
            length = in.read(buffer, 0, buffer.length);
        }
        boolean windows = (seen.brokenAsUtf8 || seen.pending > 0) && !seen.lettersOfUtf8 && !seen.brokenAsWindows;
        return windows ? new Found(WINDOWS_1252, true) : new Found(StandardCharsets.UTF_8, false);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** UTF-16 without its mark: of Western text every other byte is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = bytes.length * 2 / 5;
        if (bytes.length >= 4 && zeros[1] >= most && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length >= 4 && zeros[0] >= most && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private void see(int b) {
        if (b < 0x20 ? b != '\t' && b != '\n' && b != '\r' : b == 0x7F) {
            brokenAsWindows = true;
        } else if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
            brokenAsWindows = true;
        }
        boolean goesOn = (b & 0xC0) == 0x80;
        if (pending > 0 && goesOn) {
            pending--;
            lettersOfUtf8 |= pending == 0;
            return;
        }
        brokenAsUtf8 |= pending > 0 || goesOn;
        pending = bytesAfter(b);
        brokenAsUtf8 |= pending == 0 && b >= 0xC0;
    }

    private static int bytesAfter(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            return 1;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 2;
        }
        return b >= 0xF0 && b <= 0xF4 ? 3 : 0;
    }
}
