package nl.waaier.api.importing.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What separates the fields of a text: told in its first line as spreadsheets do ({@code sep=;}), or seen in its header. */
final class Separators {

    private static final Pattern TOLD =
            Pattern.compile("\"?sep=([^\\p{L}\\p{N}\\s\"]|\\t)\"?[;,\\t ]*", Pattern.CASE_INSENSITIVE);
    private static final char[] USUAL = {';', ',', '\t'};

    private Separators() {}

    /** The separator that a line tells and nothing else, or null. */
    static @Nullable Character told(String line) {
        Matcher matcher = TOLD.matcher(line);
        return matcher.matches() ? matcher.group(1).charAt(0) : null;
    }

    /** The one that a header has most of outside quotes; a semicolon where that tells nothing. */
    static char seen(String header) {
        char best = USUAL[0];
        long most = 0;
        String outside = header.replaceAll("\"[^\"]*\"", "");
        for (char one : USUAL) {
            long times = outside.chars().filter(c -> c == one).count();
            if (times > most) {
                most = times;
                best = one;
            }
        }
        return best;
    }

    /** For people. */
    static String shown(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }
}
