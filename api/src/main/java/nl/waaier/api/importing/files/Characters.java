package nl.waaier.api.importing.files;

import nl.waaier.api.importing.RowRule;
import org.jspecify.annotations.Nullable;

/** What may stand in a value, whatever file it comes from. */
final class Characters {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What stands for bytes that mean nothing; a file that holds it of itself was spoilt before. */
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** What is wrong with a text, null when nothing is. A tab is let pass: it may be what separates fields. */
    static @Nullable RowRule fault(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == REPLACEMENT) {
                return RowRule.NOT_UTF_8;
            }
            if (c != '\t' && isInvisible(c)) {
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

    /** Without white space around it, that of spreadsheets and web pages (no-break space) included. */
    static String strip(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isSpace(field.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(field.charAt(to - 1))) {
            to--;
        }
        return field.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
