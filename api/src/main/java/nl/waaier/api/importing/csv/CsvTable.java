package nl.waaier.api.importing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.FormRule;
import nl.waaier.api.importing.ImportFile;
import org.jspecify.annotations.Nullable;

/** One file of a delivery, read row by row. Holds one row at a time, so a file may be of any size. */
public final class CsvTable {

    private final RecordReader records;
    private final Header header;

    /**
     * Reads the header.
     *
     * @param in the file's bytes; buffered here, closed by the caller
     * @throws IOException when the bytes cannot be read
     */
    public CsvTable(InputStream in, ImportFile file) throws IOException {
        records = new RecordReader(in);
        header = Header.of(file, records.next(0));
    }

    /** Why no row of this file can be taken in; empty when rows can. The rows can be counted all the same. */
    public List<Fault> faults() {
        return header.faults();
    }

    /** Names of columns that mean nothing, made fit to be shown. */
    public List<String> unknownColumns() {
        return header.unknown();
    }

    /**
     * The next row, or null after the last.
     *
     * @throws IOException when the bytes cannot be read
     */
    public @Nullable CsvRow next() throws IOException {
        RecordReader.Found found = records.next(header.size());
        if (found == null) {
            return null;
        }
        if (found.fault() != null) {
            return new CsvRow(found.line(), List.of(), found.fault());
        }
        List<String> values = found.fields();
        if (values.size() != header.size() || !header.faults().isEmpty()) {
            return new CsvRow(found.line(), List.of(), FormRule.FIELD_COUNT);
        }
        String[] fields = new String[header.positions().size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = clean(values.get(header.positions().get(i)));
        }
        return new CsvRow(found.line(), Arrays.asList(fields), null);
    }

    /** Without white space around it; that of spreadsheets and web pages (no-break space) included. */
    private static String clean(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
