package nl.waaier.api.importing.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import nl.waaier.api.importing.RowRule;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into physical lines, whatever the bytes are, holding no more than one line of at most {@value #MAX_LENGTH} characters.
 * Lines end with LF or CRLF; also with CR alone where the first line does. Byte order marks in the first line are skipped.
 */
final class LineReader {

    /** Characters in a row, its line end aside. */
    static final int MAX_LENGTH = 64 * 1024;

    private final Reader in;
    private final char[] buffer = new char[MAX_LENGTH];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private long number;
    private boolean tabs = true;
    /** Known from the first line on. */
    private @Nullable Ends ends;

    private enum Ends {
        LINE_FEED,
        CARRIAGE_RETURN
    }

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

    LineReader(InputStream in, Charset charset) {
        this.in = new InputStreamReader(in, charset);
    }

    /** From now on a tab is no more welcome than any other control: it does not separate fields here. */
    void refuseTabs() {
        tabs = false;
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
        boolean quoted = false;
        while (hasMore()) {
            char c = buffer[position++];
            if (c == '\n' || (c == '\r' && endsLines(quoted))) {
                break;
            }
            quoted ^= c == '"';
            boolean isMark = number == 1 && c == Characters.BYTE_ORDER_MARK;
            // One over the limit is held for the CR of a line end.
            if (!isMark && line.length() <= MAX_LENGTH) {
                line.append(c);
            } else if (!isMark) {
                tooLong = true;
            }
        }
        if (ends == null) {
            ends = Ends.LINE_FEED;
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        RowRule fault = tooLong || line.length() > MAX_LENGTH ? RowRule.ROW_TOO_LONG : fault();
        return new Line(number, fault == null ? line.toString() : "", fault);
    }

    /** Whether a carriage return that was just read ends a line; a line feed that follows one is of the same end. */
    private boolean endsLines(boolean quoted) throws IOException {
        boolean lineFeedFollows = hasMore() && buffer[position] == '\n';
        if (ends == null && !quoted && !lineFeedFollows) {
            ends = Ends.CARRIAGE_RETURN;
        }
        if (ends != Ends.CARRIAGE_RETURN) {
            return false;
        }
        position += lineFeedFollows ? 1 : 0;
        return true;
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
        boolean tab = !tabs && line.indexOf("\t") >= 0;
        return tab ? RowRule.CONTROL_CHARACTER : Characters.fault(line);
    }
}
