package nl.waaier.api.importing.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.UUID;
import nl.waaier.api.platform.web.SpreadsheetText;

/** The rejected rows of an import as a CSV for the people who handed them in. It opens well in a spreadsheet. */
public final class RejectionReport {

    /** Tells spreadsheets that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RejectionTable rejections;

    /** @param rejections the table of rejected rows */
    public RejectionReport(RejectionTable rejections) {
        this.rejections = rejections;
    }

    /**
     * Writes the report.
     *
     * @param job which import
     * @param writer where to; flushed, not closed
     * @throws UncheckedIOException when writing fails
     */
    public void write(UUID job, Writer writer) {
        try {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord("bestand", "regel", "kolom", "code", "melding", "message");
            rejections.each(
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
}
