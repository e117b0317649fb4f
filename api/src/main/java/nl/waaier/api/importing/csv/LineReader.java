package nl.waaier.api.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import nl.waaier.api.importing.FormRule;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into physical lines (LF or CRLF), whatever the bytes are, holding no more than one line of at most
 * {@value #MAX_LENGTH} bytes. A byte order mark at the start is skipped.
 */
final class LineReader {

    /** Bytes in a row, its line end aside. */
    static final int MAX_LENGTH = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[MAX_LENGTH];
    private int position;
    private int limit;

    private byte[] line = new byte[512];
    private int length;
    private long number;

    LineReader(InputStream in) throws IOException {
        this.in = in;
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        limit = Math.max(0, in.readNBytes(buffer, 0, 3));
        if (limit == 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        length = 0;
        boolean tooLong = false;
        if (position == limit && !fill()) {
            return null;
        }
        number++;
        do {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            tooLong |= !append(end);
            boolean found = end < limit;
            position = found ? end + 1 : end;
            if (found) {
                break;
            }
        } while (fill());
        return tooLong ? Line.bad(number, FormRule.ROW_TOO_LONG) : toLine();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private boolean append(int end) {
        int more = end - position;
        // One byte over the limit is held for the CR of a line end.
        if (length + more > MAX_LENGTH + 1) {
            length = 0;
            return false;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, Math.min(2 * line.length, MAX_LENGTH + 1)));
        }
        System.arraycopy(buffer, position, line, length, more);
        length += more;
        return true;
    }

    private Line toLine() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        if (end > MAX_LENGTH) {
            return Line.bad(number, FormRule.ROW_TOO_LONG);
        }
        boolean quotes = false;
        boolean ascii = true;
        for (int i = 0; i < end; i++) {
            byte b = line[i];
            if (b < ' ') {
                if (b >= 0) {
                    return Line.bad(number, FormRule.CONTROL_CHARACTER);
                }
                ascii = false;
            } else if (b == '"') {
                quotes = true;
            } else if (b == 0x7F) {
                return Line.bad(number, FormRule.CONTROL_CHARACTER);
            }
        }
        return Line.of(number, line, end, quotes, ascii);
    }
}
