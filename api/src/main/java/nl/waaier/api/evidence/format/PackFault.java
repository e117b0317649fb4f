package nl.waaier.api.evidence.format;

/**
 * Something in a pack that is not as it was made.
 *
 * @param line the line of the file, from 1
 * @param event the event as {@code event 3 (teacher:..., 12)}, empty when it is about none
 * @param dutch what is wrong
 * @param english the same in English
 */
public record PackFault(long line, String event, String dutch, String english) {

    PackFault(long line, String dutch, String english) {
        this(line, "", dutch, english);
    }

    /** The same fault in a file where the pack begins that many lines further down. */
    PackFault below(long lines) {
        return new PackFault(line + lines, event, dutch, english);
    }
}
