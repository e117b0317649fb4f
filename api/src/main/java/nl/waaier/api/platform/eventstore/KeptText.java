package nl.waaier.api.platform.eventstore;

import nl.waaier.api.platform.hash.Hashes;

/**
 * A free text as it stands beside its event, with what proves that it is the one that was written then. The event itself
 * holds only a commitment to it.
 *
 * @param field the place of the text in the event, such as {@code notes.decidedBy}
 * @param text what was written
 * @param salt letters by chance, without which a short text could be guessed from its commitment; gone with the text
 */
public record KeptText(String field, String text, String salt) {

    /** The key of a commitment in the JSON of an event. */
    public static final String COMMITMENT = "sha256";

    /** The key of what stands in it where a text was erased before the event was recorded. */
    public static final String ERASED = "erased";

    /** How many letters a commitment has. */
    static final int LETTERS = 64;

    /** What the event holds in the place of the text: SHA-256 of the salt and then the text, in UTF-8, in hexadecimal. */
    public String commitment() {
        return Hashes.sha256(salt + text);
    }

    /** Hides the text, since this is what logs and errors print. */
    @Override
    public String toString() {
        return "(personal text)";
    }
}
