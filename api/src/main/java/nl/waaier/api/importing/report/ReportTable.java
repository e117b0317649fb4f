package nl.waaier.api.importing.report;

import static java.util.Objects.requireNonNullElse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.platform.web.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of what is told about imports, and the reports made of it. Joins the transaction of its caller. */
public final class ReportTable {

    private static final int PAGE = 1_000;
    /** Characters of a value that are kept. */
    private static final int MAX_VALUE = 500;
    /** Tells spreadsheets that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JdbcOperations jdbc;

    /** @param jdbc the event store's database */
    public ReportTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of a report.
     *
     * @param kind a fault, a warning or a change
     * @param file which file
     * @param line physical line, 0 when it is about no row
     * @param number tells lines about one row apart; which fault of the row, from 0
     * @param column the column, null when it is about the row
     * @param code the rule's code
     * @param dutch what it is, in Dutch
     * @param english the same in English
     * @param was what was on record, or how a value was written; null when nothing was
     * @param becomes what took its place; null when nothing did
     */
    public record Line(
            LineKind kind,
            ImportFile file,
            long line,
            int number,
            @Nullable String column,
            String code,
            String dutch,
            String english,
            @Nullable String was,
            @Nullable String becomes) {

        /** What it is, in Dutch; of a fault with what is on record, or was found, where that is the reason. */
        public String saidInDutch() {
            return isReason() ? dutch + (isOfFile() ? " Gevonden: " : " Vastgelegd is: ") + was + "." : dutch;
        }

        /** The same in English. */
        public String saidInEnglish() {
            return isReason() ? english + (isOfFile() ? " Found: " : " On record: ") + was + "." : english;
        }

        private boolean isReason() {
            return kind == LineKind.FOUT && was != null;
        }

        /** Of a file that could not be read it is told what was found in it. */
        private boolean isOfFile() {
            return RowRule.isOfFile(code);
        }
    }

    /**
     * One rule that a report tells of.
     *
     * @param kind a fault, a warning or a change
     * @param code the rule's code
     * @param dutch what it is, in Dutch
     * @param english the same in English
     * @param lines how many lines tell of it
     */
    public record Reason(LineKind kind, String code, String dutch, String english, int lines) {}

    /** What the report of an import tells of, faults first, then the rules with most lines. */
    public List<Reason> reasons(UUID job) {
        return jdbc.query(
                """
                select kind, code, max(nl) as nl, max(en) as en, count(*) as lines from import_rejection
                where job = ? group by kind, code order by kind, lines desc, code""",
                (row, n) -> new Reason(
                        LineKind.ofNumber(row.getInt("kind")),
                        row.getString("code"),
                        row.getString("nl"),
                        row.getString("en"),
                        row.getInt("lines")),
                job);
    }

    /**
     * Some lines of one rule in the report of an import, by file and line.
     *
     * @param reason of which rule
     * @param from how many are passed over
     * @param count how many at most
     */
    public List<Line> lines(UUID job, Reason reason, int from, int count) {
        return jdbc.query("""
                select file, line, number, column_name, code, nl, en, kind, was, becomes from import_rejection
                where job = ? and kind = ? and code = ? order by file, line, number limit ? offset ?""", ReportTable::line, job, reason.kind().number(), reason.code(), count, from);
    }

    /**
     * Adds lines.
     *
     * @param rejections rejected rows, a line per fault
     * @param notes warnings and changes
     * @param before how many notes the report has already
     */
    public void add(UUID job, List<Rejection> rejections, List<Note> notes, long before) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Rejection rejection : rejections) {
            List<RowFault> faults = rejection.faults();
            for (int i = 0; i < faults.size(); i++) {
                RowFault fault = faults.get(i);
                rows.add(row(
                        job,
                        i,
                        new Note(
                                LineKind.FOUT,
                                rejection.file(),
                                rejection.line(),
                                fault.column(),
                                fault.rule(),
                                fault.was(),
                                null)));
            }
        }
        for (int i = 0; i < notes.size(); i++) {
            rows.add(row(job, Math.toIntExact(before + i), notes.get(i)));
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into import_rejection
                        (job, file, line, number, column_name, code, nl, en, kind, was, becomes)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        }
    }

    private static @Nullable Object[] row(UUID job, int number, Note note) {
        return new @Nullable Object[] {
            job,
            note.file().number(),
            note.line(),
            number,
            note.column(),
            note.rule().code(),
            note.rule().dutch(),
            note.rule().english(),
            note.kind().number(),
            cut(note.was()),
            cut(note.becomes())
        };
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }

    /** Hands on every line of an import, by file and line, without holding more than a page of them. */
    public void each(UUID job, Consumer<Line> consumer) {
        List<Line> page = page(job, null);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = page.size() < PAGE ? List.of() : page(job, page.getLast());
        }
    }

    /** Hands on every fault of an import, by file and line. */
    public void eachFault(UUID job, Consumer<Line> consumer) {
        each(job, line -> {
            if (line.kind() == LineKind.FOUT) {
                consumer.accept(line);
            }
        });
    }

    /**
     * Writes the rejected rows of an import as a CSV for the people who handed them in. It opens well in a spreadsheet.
     *
     * @param names what who handed in calls the files
     * @param writer where to; flushed, not closed
     * @throws UncheckedIOException when writing fails
     */
    public void rejections(UUID job, Function<ImportFile, String> names, Writer writer) {
        write(writer, csv -> {
            csv.writeRecord("bestand", "regel", "kolom", "code", "melding", "message");
            eachFault(
                    job,
                    line -> csv.writeRecord(
                            names.apply(line.file()),
                            lineOf(line),
                            columnOf(line.column()),
                            line.code(),
                            line.saidInDutch(),
                            line.saidInEnglish()));
        });
    }

    /**
     * Writes all that is told about an import as a CSV: faults, warnings and changes.
     *
     * @param warnings those of the import as a whole; the ones about a file or the delivery come first
     * @param names what who handed in calls the files
     * @param writer where to; flushed, not closed
     * @throws UncheckedIOException when writing fails
     */
    public void report(UUID job, List<Warning> warnings, Function<ImportFile, String> names, Writer writer) {
        write(writer, csv -> {
            csv.writeRecord("soort", "bestand", "regel", "kolom", "code", "melding", "message", "was", "wordt");
            for (Warning warning : warnings) {
                if (warning.line() == null) {
                    csv.writeRecord(
                            LineKind.WAARSCHUWING.word(),
                            warning.file() == null ? "" : names.apply(warning.file()),
                            "",
                            columnOf(warning.column()),
                            warning.rule().code(),
                            warning.rule().dutch(),
                            warning.rule().english(),
                            "",
                            "");
                }
            }
            each(
                    job,
                    line -> csv.writeRecord(
                            line.kind().word(),
                            names.apply(line.file()),
                            lineOf(line),
                            columnOf(line.column()),
                            line.code(),
                            line.saidInDutch(),
                            line.saidInEnglish(),
                            SpreadsheetText.plain(requireNonNullElse(line.was(), "")),
                            SpreadsheetText.plain(requireNonNullElse(line.becomes(), ""))));
        });
    }

    private static void write(Writer writer, Consumer<CsvWriter> content) {
        try {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            content.accept(csv);
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lineOf(Line line) {
        return line.line() == 0 ? "" : Long.toString(line.line());
    }

    /** Its name comes out of the file. */
    private static String columnOf(@Nullable String column) {
        return SpreadsheetText.plain(requireNonNullElse(column, ""));
    }

    /** The lines after one, null for the first ones. */
    private List<Line> page(UUID job, @Nullable Line after) {
        int file = after == null ? -1 : after.file().number();
        long line = after == null ? 0 : after.line();
        int kind = after == null ? 0 : after.kind().number();
        int number = after == null ? 0 : after.number();
        return jdbc.query("""
                select file, line, number, column_name, code, nl, en, kind, was, becomes from import_rejection
                where job = ? and (file > ? or (file = ? and (line > ? or (line = ? and (kind > ? or (kind = ? and number > ?))))))
                order by file, line, kind, number limit\s""" + PAGE, ReportTable::line, job, file, file, line, line, kind, kind, number);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                LineKind.ofNumber(row.getInt("kind")),
                ImportFile.ofNumber(row.getInt("file")),
                row.getLong("line"),
                row.getInt("number"),
                row.getString("column_name"),
                row.getString("code"),
                row.getString("nl"),
                row.getString("en"),
                row.getString("was"),
                row.getString("becomes"));
    }
}
