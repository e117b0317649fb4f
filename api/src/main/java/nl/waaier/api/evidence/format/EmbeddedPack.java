package nl.waaier.api.evidence.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A pack's JSON as it stands inside its readable page. There {@code <} could end the block, so it is written as the JSON
 * escape for it, and back. Our events never hold that escape themselves: only control characters are escaped in them.
 */
final class EmbeddedPack {

    /** Before the first line of the JSON. */
    static final String BEGIN = "<script type=\"application/json\" id=\"waaier-evidence-pack\">";

    /** After its last line. */
    static final String END = "</script>";

    private static final String ESCAPED = "u003c";
    private static final byte[] MARK = PackLine.OPENING.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGIN_LINE = (BEGIN + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_LINE = ("\n" + END).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE = "\n\"signature\":".getBytes(StandardCharsets.US_ASCII);

    private EmbeddedPack() {}

    /** A line of JSON as it stands in the page. */
    static String embedded(String line) {
        return line.replace("<", "\\" + ESCAPED);
    }

    /**
     * Where the JSON stands in a page: from the first byte up to and without the last. When a mark was damaged, found by the
     * other; that the mark is damaged is seen when the page is compared.
     *
     * @param from the first byte, -1 when there is no JSON
     * @param to after the last byte
     */
    record Place(int from, int to) {}

    static Place find(byte[] page) {
        int mark = indexOf(page, MARK, 0);
        int begin = indexOf(page, BEGIN_LINE, 0);
        int from = mark >= 0 || begin < 0 ? mark : begin + BEGIN_LINE.length;
        if (from < 0) {
            return new Place(-1, -1);
        }
        int end = indexOf(page, END_LINE, from);
        if (end >= 0) {
            return new Place(from, end + 1);
        }
        int signature = indexOf(page, SIGNATURE, from);
        int newline = signature < 0 ? -1 : indexOf(page, new byte[] {'\n'}, signature + 1);
        return new Place(from, newline < 0 ? page.length : newline + 1);
    }

    /** The JSON as it was before it was put in a page. */
    static byte[] extract(byte[] page, Place place) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(place.to() - place.from());
        byte[] escaped = ESCAPED.getBytes(StandardCharsets.US_ASCII);
        for (int i = place.from(); i < place.to(); i++) {
            if (page[i] == '\\' && startsWith(page, escaped, i + 1)) {
                json.write('<');
                i += escaped.length;
            } else if (page[i] == '\\' && i + 1 < place.to()) {
                // An escaped backslash may stand before what merely looks like the escape.
                json.write(page, i, 2);
                i++;
            } else {
                json.write(page[i]);
            }
        }
        return json.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] what, int from) {
        for (int i = from; i <= bytes.length - what.length; i++) {
            if (startsWith(bytes, what, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, byte[] what, int at) {
        if (at + what.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
