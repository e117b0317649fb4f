package nl.waaier.api.importing.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import nl.waaier.api.importing.FormRule;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a file. A record is one line, or several when a quoted field holds line ends; a quote that is
 * left open by mistake costs its own line and no other. Empty lines are skipped.
 */
final class RecordReader {

    /** Lines that one record may have. */
    static final int MAX_LINES = 20;

    private final LineReader lines;
    /** Lines that were looked at to see whether a record goes on there, and that it did not take. */
    private final Deque<Line> ahead = new ArrayDeque<>();

    private final CsvReader.CsvReaderBuilder parser =
            CsvReader.builder().fieldSeparator(';').allowExtraCharsAfterClosingQuote(false);

    RecordReader(InputStream in) throws IOException {
        lines = new LineReader(in);
    }

    /**
     * The next record, or null after the last.
     *
     * @param columns fields that a record must have to go on over several lines
     */
    @Nullable
    Found next(int columns) throws IOException {
        Line line = take();
        while (line != null && line.text().isEmpty() && line.fault() == null) {
            line = take();
        }
        if (line == null) {
            return null;
        }
        if (line.fault() != null) {
            return new Found(line.number(), List.of(), line.fault());
        }
        return line.hasQuotes() ? quoted(line, columns) : new Found(line.number(), split(line.text()), null);
    }

    private @Nullable Line take() throws IOException {
        Line line = ahead.poll();
        return line == null ? lines.next() : line;
    }

    private Found quoted(Line first, int columns) throws IOException {
        QuoteState quotes = new QuoteState();
        quotes.feed(first.text());
        if (quotes.isMalformed()) {
            return malformed(first);
        }
        if (!quotes.isOpen()) {
            return parse(first, first.text());
        }
        StringBuilder text = new StringBuilder(first.text());
        int taken = 0;
        for (Line line = look(taken); line != null; line = look(taken)) {
            taken++;
            text.append('\n').append(line.text());
            quotes.feed("\n");
            quotes.feed(line.text());
            if (text.length() > LineReader.MAX_LENGTH
                    || quotes.isMalformed()
                    || line.fault() != null
                    || looksLikeARow(line, columns)) {
                return malformed(first);
            }
            if (!quotes.isOpen()) {
                Found whole = parse(first, text.toString());
                if (whole.fields().size() != columns) {
                    return malformed(first);
                }
                drop(taken);
                return whole;
            }
        }
        return malformed(first);
    }

    /** The line so many lines on, without taking it; null when there is none or when that is too far. */
    private @Nullable Line look(int distance) throws IOException {
        if (distance >= MAX_LINES - 1) {
            return null;
        }
        if (ahead.size() <= distance) {
            Line line = lines.next();
            if (line == null) {
                return null;
            }
            ahead.add(line);
            return line;
        }
        Iterator<Line> iterator = ahead.iterator();
        for (int i = 0; i < distance; i++) {
            iterator.next();
        }
        return iterator.next();
    }

    private void drop(int count) {
        for (int i = 0; i < count; i++) {
            ahead.remove();
        }
    }

    /** A line with all the fields of a row is one: then the quote before it was left open by mistake. */
    private static boolean looksLikeARow(Line line, int columns) {
        return columns > 1
                && line.text().chars().filter(c -> c == ';').limit(columns).count() == columns - 1;
    }

    private Found parse(Line first, String text) {
        return new Found(first.number(), parser.ofSingleCsvRecord(text).getFields(), null);
    }

    private static Found malformed(Line line) {
        return new Found(line.number(), List.of(), FormRule.QUOTES_MALFORMED);
    }

    private static List<String> split(String text) {
        List<String> fields = new ArrayList<>(20);
        int from = 0;
        for (int to = text.indexOf(';'); to >= 0; to = text.indexOf(';', from)) {
            fields.add(text.substring(from, to));
            from = to + 1;
        }
        fields.add(text.substring(from));
        return fields;
    }

    /**
     * A record.
     *
     * @param line the line on which it begins
     * @param fields its fields, as written; empty when there is a fault
     * @param fault what is wrong with its form, null when nothing is
     */
    record Found(long line, List<String> fields, @Nullable FormRule fault) {}
}
