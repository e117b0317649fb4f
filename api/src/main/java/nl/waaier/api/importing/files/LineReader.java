package nl.waaier.api.importing.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import nl.waaier.api.importing.RowRule;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into physical lines (LF or CRLF), whatever the bytes are, holding no more than one line of at most
 * {@value #MAX_LENGTH} characters. A byte order mark at the start is skipped.
 */
final class LineReader {

    /** Characters in a row, its line end aside. */
    static final int MAX_LENGTH = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What stands for bytes that mean nothing; a file that holds it of itself was spoilt before. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader in;
    private final char[] buffer = new char[MAX_LENGTH];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private long number;

    /**
     * One physical line.
     *
     * @param number from 1
     * @param text without its line end; empty when there is a fault
     * @param fault what is wrong with its characters, null when nothing is
     */
    record Line(long number, String text, @Nullable RowRule fault) {

        boolean isEmpty() {
            return text.isEmpty() && fault == null;
        }
    }

    LineReader(InputStream in) throws IOException {
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
        if (hasMore() && buffer[0] == BYTE_ORDER_MARK) {
            position = 1;
        }
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        if (!hasMore()) {
            return null;
        }
        number++;
        line.setLength(0);
        boolean tooLong = false;
        while (hasMore()) {
            char c = buffer[position++];
            if (c == '\n') {
                break;
            }
            // One over the limit is held for the CR of a line end.
            if (line.length() <= MAX_LENGTH) {
                line.append(c);
            } else {
                tooLong = true;
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        RowRule fault = tooLong || line.length() > MAX_LENGTH ? RowRule.ROW_TOO_LONG : fault();
        return new Line(number, fault == null ? line.toString() : "", fault);
    }

    private boolean hasMore() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private @Nullable RowRule fault() {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == REPLACEMENT) {
                return RowRule.NOT_UTF_8;
            }
            if (isInvisible(c)) {
                return RowRule.CONTROL_CHARACTER;
            }
        }
        return null;
    }

    /** Controls, line separators, and marks that turn the direction of writing to disguise text. */
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == BYTE_ORDER_MARK;
    }
}
