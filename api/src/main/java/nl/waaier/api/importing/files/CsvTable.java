package nl.waaier.api.importing.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.files.LineReader.Line;
import org.jspecify.annotations.Nullable;

/**
 * A text of rows with separators. A row is one line, or several when a quoted field holds line ends; FastCSV reads its fields. A
 * quote that is left open by mistake costs its own line and no other. Holds a few lines at a time, so a text may be of any size.
 */
final class CsvTable implements Table {

    /** Lines that one row may have. */
    private static final int MAX_LINES = 20;

    private final BoundedInput in;
    private final boolean guessed;
    private final LineReader lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder parser;
    /** Lines that were looked at to see whether a row goes on there, and that it did not take. */
    private final List<Line> ahead = new ArrayList<>();

    private final @Nullable List<String> header;
    private int columns;

    /**
     * Reads the header.
     *
     * @param in the file's bytes; buffered here
     * @param told what separates fields, null to find out
     * @throws IOException when the bytes cannot be read
     */
    CsvTable(BoundedInput in, TextCharset.Found charset, @Nullable Character told) throws IOException {
        this.in = in;
        guessed = charset.guessed();
        lines = new LineReader(in, charset.charset());
        Line first = firstLine();
        Character said = first == null ? null : Separators.told(first.text());
        separator = told != null ? told : said != null ? said : Separators.seen(first == null ? "" : first.text());
        parser = CsvReader.builder().fieldSeparator(separator).allowExtraCharsAfterClosingQuote(false);
        if (separator != '\t') {
            lines.refuseTabs();
        }
        if (first != null && said == null) {
            ahead.add(first);
        }
        Row row = read();
        header = row == null || row.fault() != null
                ? null
                : row.fields().stream().map(ColumnName::plain).toList();
        columns = header == null ? 0 : header.size();
    }

    private @Nullable Line firstLine() throws IOException {
        Line first = lines.next();
        while (first != null && first.isEmpty()) {
            first = lines.next();
        }
        return first;
    }

    @Override
    public @Nullable List<String> header() {
        return header;
    }

    @Override
    public String form() {
        return Separators.shown(separator);
    }

    @Override
    public List<WarningRule> warnings() {
        return guessed ? List.of(WarningRule.CHARSET_GUESSED) : List.of();
    }

    @Override
    public long bytesRead() {
        return in.bytesRead();
    }

    @Override
    public @Nullable Row next() throws IOException {
        Row row = read();
        while (row != null && row.fault() == null && row.fields().stream().allMatch(String::isEmpty)) {
            row = read();
        }
        return row == null
                        || row.fault() != null
                        || columns == 0
                        || row.fields().size() == columns
                ? row
                : faulty(row.line(), RowRule.FIELD_COUNT);
    }

    /** The next row as it stands. */
    private @Nullable Row read() throws IOException {
        Line first = take();
        while (first != null && first.isEmpty()) {
            first = take();
        }
        if (first == null) {
            return null;
        }
        if (first.fault() != null) {
            return faulty(first.number(), first.fault());
        }
        StringBuilder text = new StringBuilder(first.text());
        int more = 0;
        for (boolean open = opensOrCloses(first); open; more++) {
            Line line = more == MAX_LINES - 1 ? null : look(more);
            if (line == null
                    || line.fault() != null
                    || looksLikeARow(line)
                    || text.length() + line.text().length() >= LineReader.MAX_LENGTH) {
                return faulty(first.number(), RowRule.QUOTES_MALFORMED);
            }
            text.append('\n').append(line.text());
            open ^= opensOrCloses(line);
        }
        String[] fields = parse(text.toString());
        if (fields == null || (more > 0 && fields.length != columns)) {
            return faulty(first.number(), RowRule.QUOTES_MALFORMED);
        }
        ahead.subList(0, more).clear();
        return new Row(first.number(), Arrays.asList(fields), null);
    }

    private @Nullable Line take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    /** The line so many lines on, without taking it; null when there is none. */
    private @Nullable Line look(int distance) throws IOException {
        if (ahead.size() == distance) {
            Line line = lines.next();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.get(distance);
    }

    /** Whether a quoted field that goes on over the line's end begins or ends in it. */
    private static boolean opensOrCloses(Line line) {
        return line.text().chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** A line with all the fields of a row is one: then the quote before it was left open by mistake. */
    private boolean looksLikeARow(Line line) {
        return columns > 1 && line.text().chars().filter(c -> c == separator).count() == columns - 1;
    }

    /** The fields, or null when its quotes do not match. */
    private String @Nullable [] parse(String text) {
        try {
            return parser.ofSingleCsvRecord(
                    StringArrayHandler.builder()
                            .fieldModifier(new StrictField())
                            .build(),
                    text);
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static Row faulty(long line, RowRule rule) {
        return new Row(line, List.of(), RowFault.ofRow(rule));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Refuses a quote inside a field without quotes, which FastCSV lets pass, and cuts off white space. */
    private static final class StrictField implements FieldModifier {

        @Override
        public String modify(long startingLineNumber, int fieldIndex, boolean quoted, String field) {
            if (!quoted && field.indexOf('"') >= 0) {
                throw new CsvParseException("a quote inside a field");
            }
            return Characters.strip(field);
        }
    }
}
