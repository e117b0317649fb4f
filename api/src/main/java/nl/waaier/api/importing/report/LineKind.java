package nl.waaier.api.importing.report;

import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of lines in a report. */
public enum LineKind {
    /** A row that was not taken in, and why. */
    FOUT(0),
    /** A row that was taken in, and what is odd about it. */
    WAARSCHUWING(1),
    /** What a row changed of what was on record. */
    WIJZIGING(2);

    private final int number;

    LineKind(int number) {
        this.number = number;
    }

    /** Its number in the table; the lines of one row come in this order. */
    int number() {
        return number;
    }

    /** The kind with a number; an {@link IllegalArgumentException} when there is none. */
    static LineKind ofNumber(int number) {
        return Stream.of(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of line"));
    }

    /** The kind with a word; an {@link IllegalArgumentException} when there is none. */
    public static LineKind of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of line"));
    }

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
