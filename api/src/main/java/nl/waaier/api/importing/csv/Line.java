package nl.waaier.api.importing.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.waaier.api.importing.FormRule;
import org.jspecify.annotations.Nullable;

/**
 * One physical line.
 *
 * @param number from 1
 * @param text without its line end; empty when there is a fault
 * @param hasQuotes whether there is a quote in it
 * @param fault what is wrong with its bytes, null when nothing is
 */
record Line(
        long number,
        String text,
        boolean hasQuotes,
        @Nullable FormRule fault) {

    static Line bad(long number, FormRule fault) {
        return new Line(number, "", false, fault);
    }

    /** Reads a line from its bytes; {@code ascii} when it is known that none of them has its high bit set. */
    static Line of(long number, byte[] bytes, int length, boolean hasQuotes, boolean ascii) {
        if (ascii) {
            return new Line(number, new String(bytes, 0, length, StandardCharsets.ISO_8859_1), hasQuotes, null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return hasInvisibleControl(text)
                    ? bad(number, FormRule.CONTROL_CHARACTER)
                    : new Line(number, text, hasQuotes, null);
        } catch (CharacterCodingException e) {
            return bad(number, FormRule.NOT_UTF_8);
        }
    }

    /** Controls beyond ASCII, line separators, and marks that turn the direction of writing to disguise text. */
    private static boolean hasInvisibleControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x80 && c < 0xA0)
                    || (c >= 0x2028 && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0xFEFF) {
                return true;
            }
        }
        return false;
    }
}
