package nl.waaier.api.importing.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.platform.web.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The table of rejected rows, and its report. Joins the transaction of its caller. */
public final class RejectionTable {

    private static final int PAGE = 1_000;
    /** Tells spreadsheets that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JdbcOperations jdbc;

    /** @param jdbc the event store's database */
    public RejectionTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One fault of one row.
     *
     * @param file which file
     * @param line physical line
     * @param number which fault of the row, from 0
     * @param column the column, null when it is about the row
     * @param code the rule's code
     * @param dutch what is wrong, in Dutch
     * @param english the same in English
     */
    public record Line(
            ImportFile file,
            long line,
            int number,
            @Nullable String column,
            String code,
            String dutch,
            String english) {}

    /** Adds rejected rows. */
    public void add(UUID job, List<Rejection> rejections) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Rejection rejection : rejections) {
            List<RowFault> faults = rejection.faults();
            for (int i = 0; i < faults.size(); i++) {
                RowFault fault = faults.get(i);
                rows.add(new @Nullable Object[] {
                    job,
                    rejection.file().number(),
                    rejection.line(),
                    i,
                    fault.column(),
                    fault.rule().code(),
                    fault.rule().dutch(),
                    fault.rule().english()
                });
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into import_rejection (job, file, line, number, column_name, code, nl, en)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        }
    }

    /** Hands on every fault of an import, by file and line, without holding more than a page of them. */
    public void each(UUID job, Consumer<Line> consumer) {
        List<Line> page = page(job, -1, 0, 0);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            Line last = page.getLast();
            page = page.size() < PAGE ? List.of() : page(job, last.file().number(), last.line(), last.number());
        }
    }

    /**
     * Writes the rejected rows of an import as a CSV for the people who handed them in. It opens well in a spreadsheet.
     *
     * @param writer where to; flushed, not closed
     * @throws UncheckedIOException when writing fails
     */
    public void report(UUID job, Writer writer) {
        try {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord("bestand", "regel", "kolom", "code", "melding", "message");
            each(
                    job,
                    line -> csv.writeRecord(
                            line.file().fileName(),
                            Long.toString(line.line()),
                            // Its name comes out of the file.
                            SpreadsheetText.plain(line.column() == null ? "" : line.column()),
                            line.code(),
                            line.dutch(),
                            line.english()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Line> page(UUID job, int file, long line, int number) {
        return jdbc.query(
                """
                select file, line, number, column_name, code, nl, en from import_rejection
                where job = ? and (file > ? or (file = ? and (line > ? or (line = ? and number > ?))))
                order by file, line, number limit\s""" + PAGE,
                (row, n) -> new Line(
                        ImportFile.ofNumber(row.getInt("file")),
                        row.getLong("line"),
                        row.getInt("number"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("nl"),
                        row.getString("en")),
                job,
                file,
                file,
                line,
                line,
                number);
    }
}
