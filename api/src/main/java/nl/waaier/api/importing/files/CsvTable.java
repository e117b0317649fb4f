package nl.waaier.api.importing.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.files.LineReader.Line;
import org.jspecify.annotations.Nullable;

/**
 * One file of a delivery, read row by row. A row is one line, or several when a quoted field holds line ends; FastCSV
 * reads its fields. A quote that is left open by mistake costs its own line and no other. Holds a few lines at a time, so
 * a file may be of any size. Empty lines are skipped.
 */
public final class CsvTable {

    /** Lines that one row may have. */
    private static final int MAX_LINES = 20;

    private static final int MAX_SHOWN = 40;
    private static final CsvReader.CsvReaderBuilder PARSER =
            CsvReader.builder().fieldSeparator(';').allowExtraCharsAfterClosingQuote(false);

    private final LineReader lines;
    /** Lines that were looked at to see whether a row goes on there, and that it did not take. */
    private final List<Line> ahead = new ArrayList<>();

    private final List<RowFault> faults = new ArrayList<>();
    private final List<String> unknownColumns = new ArrayList<>();
    /** Per column of the format its place in the file; less than 0 for one that it leaves out. */
    private final int[] positions;

    private int columns;

    /**
     * A row.
     *
     * @param line physical line on which it begins, from 1
     * @param fields its values without white space around them; empty when there is a fault
     * @param fault what is wrong with its form, null when nothing is
     */
    public record Row(
            long line, List<String> fields, @Nullable RowRule fault) {}

    /**
     * Reads the header.
     *
     * @param in the file's bytes; buffered here, closed by the caller
     * @throws IOException when the bytes cannot be read
     */
    public CsvTable(InputStream in, ImportFile file) throws IOException {
        lines = new LineReader(in);
        positions = new int[file.columns().size()];
        Row header = read();
        if (header == null || header.fault() != null) {
            faults.add(RowFault.ofRow(RowRule.HEADER_UNREADABLE));
        } else {
            findColumns(file, header.fields());
        }
    }

    private void findColumns(ImportFile file, List<String> header) {
        List<String> wanted = file.columns();
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name) && !name.isEmpty()) {
                faults.add(new RowFault(shown(name), RowRule.COLUMN_TWICE));
            } else if (!wanted.contains(name)) {
                unknownColumns.add(shown(name));
            }
        }
        Arrays.setAll(positions, i -> names.indexOf(wanted.get(i)));
        for (int i = 0; i < file.requiredColumns().size(); i++) {
            if (positions[i] < 0) {
                faults.add(new RowFault(wanted.get(i), RowRule.COLUMN_MISSING));
            }
        }
        columns = names.size();
    }

    /** A name from a file that may hold anything, for a report. */
    private static String shown(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}_. -]", "?");
        return safe.length() > MAX_SHOWN ? safe.substring(0, MAX_SHOWN) : safe;
    }

    /** Why no row of this file can be taken in; empty when rows can. The rows can be counted all the same. */
    public List<RowFault> faults() {
        return faults;
    }

    /** Names of columns that mean nothing, made fit to be shown. */
    public List<String> unknownColumns() {
        return unknownColumns;
    }

    /**
     * The next row, its values in the order of the format, or null after the last.
     *
     * @throws IOException when the bytes cannot be read
     */
    public @Nullable Row next() throws IOException {
        Row row = read();
        if (row == null || row.fault() != null) {
            return row;
        }
        if (row.fields().size() != columns || !faults.isEmpty()) {
            return new Row(row.line(), List.of(), RowRule.FIELD_COUNT);
        }
        String[] inOrder = new String[positions.length];
        Arrays.setAll(inOrder, i -> positions[i] < 0 ? "" : row.fields().get(positions[i]));
        return new Row(row.line(), Arrays.asList(inOrder), null);
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
            return new Row(first.number(), List.of(), first.fault());
        }
        StringBuilder text = new StringBuilder(first.text());
        int more = 0;
        for (boolean open = opensOrCloses(first); open; more++) {
            Line line = more == MAX_LINES - 1 ? null : look(more);
            if (line == null
                    || line.fault() != null
                    || looksLikeARow(line)
                    || text.length() + line.text().length() >= LineReader.MAX_LENGTH) {
                return malformed(first);
            }
            text.append('\n').append(line.text());
            open ^= opensOrCloses(line);
        }
        String[] fields = parse(text.toString());
        if (fields == null || (more > 0 && fields.length != columns)) {
            return malformed(first);
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
        return columns > 1 && line.text().chars().filter(c -> c == ';').count() == columns - 1;
    }

    /** The fields, or null when its quotes do not match. */
    private static String @Nullable [] parse(String text) {
        try {
            return PARSER.ofSingleCsvRecord(
                    StringArrayHandler.builder()
                            .fieldModifier(new StrictField())
                            .build(),
                    text);
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static Row malformed(Line line) {
        return new Row(line.number(), List.of(), RowRule.QUOTES_MALFORMED);
    }

    /** Refuses a quote inside a field without quotes, which FastCSV lets pass, and cuts off white space. */
    private static final class StrictField implements FieldModifier {

        @Override
        public String modify(long startingLineNumber, int fieldIndex, boolean quoted, String field) {
            if (!quoted && field.indexOf('"') >= 0) {
                throw new CsvParseException("a quote inside a field");
            }
            int from = 0;
            int to = field.length();
            while (from < to && isSpace(field.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(field.charAt(to - 1))) {
                to--;
            }
            return field.substring(from, to);
        }

        /** That of spreadsheets and web pages (no-break space) included. */
        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
