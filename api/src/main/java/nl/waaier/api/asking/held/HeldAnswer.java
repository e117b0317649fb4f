package nl.waaier.api.asking.held;

import java.time.Instant;
import java.util.List;
import nl.waaier.api.asking.evidence.PackWords;

/**
 * Everything that is held about whoever asks.
 *
 * @param toldAt when it was told
 * @param parts what is held, table by table
 * @param notes what is not in here, and why
 */
record HeldAnswer(Instant toldAt, List<HeldPart> parts, List<HeldNote> notes) {

    /**
     * What one table holds, or two that belong together.
     *
     * @param tables their names in the database
     * @param title what it is, in Dutch
     * @param titleEn the same in English
     * @param rows what is held, each thing by itself; none when nothing is
     */
    record HeldPart(List<String> tables, String title, String titleEn, List<HeldRow> rows) {}

    /** One thing that is held. */
    record HeldRow(List<HeldField> fields) {}

    /**
     * What is held in one place of it.
     *
     * @param name the place, as it is stored
     * @param label what it is called, in Dutch
     * @param labelEn the same in English
     * @param value as a text; days and moments as ISO 8601 has them
     */
    record HeldField(String name, String label, String labelEn, String value) {

        static HeldField of(String name, String value) {
            PackWords.Words words = HeldWords.label(name);
            return new HeldField(name, words.dutch(), words.english(), value);
        }
    }

    /**
     * A sentence about what is told.
     *
     * @param text in Dutch
     * @param textEn in English
     */
    record HeldNote(String text, String textEn) {}
}
