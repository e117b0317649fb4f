package nl.waaier.api.platform.eventstore;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Puts the free texts that are kept beside an event into its JSON, each in the place of the commitment to it. What is
 * stored as <code>{"sha256":"…"}</code> is read as a text; where the text is gone the commitment stays, and is read as an
 * erased text. No text can pass for a commitment: within a text, JSON writes no bare quotes.
 */
final class TextsInEvents {

    private static final byte[] BEGIN = bytes("{\"" + KeptText.COMMITMENT + "\":\"");
    private static final int LENGTH = BEGIN.length + KeptText.LETTERS + "\"}".length();
    private static final byte[] NOT_AS_WRITTEN = bytes("{\"textsAreNotAsWritten\":true}");

    private TextsInEvents() {}

    /** Whether there are texts beside an event, or were. */
    static boolean isIn(byte[] json) {
        return next(json, 0) >= 0;
    }

    /**
     * An event with its texts in it.
     *
     * @param json as it is stored
     * @param kept its texts, but for those that were erased
     * @return what cannot be read, where a text is not the one that was written
     */
    static byte[] told(byte[] json, List<KeptText> kept) {
        if (kept.isEmpty()) {
            return json;
        }
        Map<String, String> texts = HashMap.newHashMap(kept.size());
        kept.forEach(text -> texts.put(text.commitment(), text.text()));
        ByteArrayOutputStream told = new ByteArrayOutputStream(json.length);
        int done = 0;
        for (int at = next(json, 0); at >= 0; at = next(json, done)) {
            String text =
                    texts.remove(new String(json, at + BEGIN.length, KeptText.LETTERS, StandardCharsets.US_ASCII));
            told.write(json, done, at - done);
            done = at + LENGTH;
            if (text == null) {
                told.write(json, at, LENGTH);
            } else {
                told.write('"');
                told.writeBytes(JsonStringEncoder.getInstance().quoteAsUTF8(text));
                told.write('"');
            }
        }
        told.write(json, done, json.length - done);
        // What is left over was changed behind the event's back: nobody can tell in which place it stood.
        return texts.isEmpty() ? told.toByteArray() : NOT_AS_WRITTEN;
    }

    /** Where the next commitment begins; -1 when there is none. */
    private static int next(byte[] json, int from) {
        for (int at = from; at <= json.length - LENGTH; at++) {
            if (json[at] == '{' && startsHere(json, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsHere(byte[] json, int at) {
        for (int i = 0; i < BEGIN.length; i++) {
            if (json[at + i] != BEGIN[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
