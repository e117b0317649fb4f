package nl.waaier.api.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.WarningRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From bytes to rows, for well-behaved and hostile files. */
class CsvTableTest {

    private static final String HEADER = "sector;bestuursnummer;bestuursnaam;brin;schoolnaam;gemeente;randstad\n";
    private static final String ROW = "VO;41234;Stichting;16AH;School;Stad;J\n";

    @Test
    void aRowKeepsItsPhysicalLine() throws IOException {
        assertThat(rows(HEADER + ROW + "\n\r\n" + ROW)).extracting(Row::line).containsExactly(2L, 5L);
    }

    @Test
    void aByteOrderMarkCarriageReturnsAndAMissingLastLineEndAreAllowed() throws IOException {
        String text = "\uFEFF" + HEADER.replace("\n", "\r\n") + ROW.strip();
        assertThat(rows(text)).extracting(Row::fields).containsExactly(fields());
    }

    @Test
    void aFileWithoutAHeaderHasNone() throws IOException {
        assertThat(table(new byte[0]).header()).isNull();
        assertThat(table("sector;\0\n".getBytes(StandardCharsets.UTF_8)).header())
                .isNull();
    }

    @Test
    void bytesThatAreNoUtf8CostTheirRowOnlyWhereOthersAre() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + ROW.replace("Stad", "Zo\u00EB")).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ROW.replace("Stad", "Zo\u00EB").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(ROW.getBytes(StandardCharsets.UTF_8));
        CsvTable table = table(bytes.toByteArray());
        assertThat(table.warnings()).isEmpty();
        assertThat(faults(read(table))).containsExactly("2 null", "3 NOT_UTF_8", "4 null");
    }

    @Test
    void aFileOfWindows1252IsReadAsThatAndTold() throws IOException {
        CsvTable table =
                table((HEADER + ROW.replace("Stad", "Zo\u00EB \u20AC \u2019s")).getBytes(TextCharset.WINDOWS_1252));
        assertThat(table.warnings()).containsExactly(WarningRule.CHARSET_GUESSED);
        assertThat(read(table).getFirst().fields().get(5)).isEqualTo("Zo\u00EB \u20AC \u2019s");
    }

    @Test
    void whatIsNoUtf8AndHasControlsIsNotTakenForWindows1252() throws IOException {
        byte[] bytes = (HEADER + ROW.replace("Stad", "Zo\u00EB") + ROW).getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 4] = (byte) 0x81; // No character of Windows-1252.
        CsvTable table = table(bytes);
        assertThat(table.warnings()).isEmpty();
        assertThat(faults(read(table))).containsExactly("2 NOT_UTF_8", "3 NOT_UTF_8");
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() throws IOException {
        String text = HEADER + ROW.replace("Stad", "Zo\u00EB");
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            CsvTable marked = table(("\uFEFF" + text).getBytes(charset));
            assertThat(marked.warnings()).isEmpty();
            assertThat(read(marked).getFirst().fields().get(5)).isEqualTo("Zo\u00EB");
            CsvTable plain = table(text.getBytes(charset));
            assertThat(plain.warnings()).containsExactly(WarningRule.CHARSET_GUESSED);
            assertThat(read(plain).getFirst().fields().get(5)).isEqualTo("Zo\u00EB");
        }
    }

    @Test
    void aToldCharacterSetIsBelievedUnlessTheFileSaysOtherwise() throws IOException {
        String text = HEADER + ROW.replace("Stad", "Zo\u00EB");
        byte[] bytes = text.getBytes(Charset.forName("IBM850"));
        assertThat(read(table(bytes, Charset.forName("IBM850"), null))
                        .getFirst()
                        .fields()
                        .get(5))
                .isEqualTo("Zo\u00EB");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(read(table(marked, Charset.forName("IBM850"), null))
                        .getFirst()
                        .fields()
                        .get(5))
                .isEqualTo("Zo\u00EB");
    }

    @Test
    void fieldsMayBeSeparatedByCommasAndTabs() throws IOException {
        for (String separator : List.of(",", "\t")) {
            CsvTable table = table((HEADER + ROW).replace(";", separator).getBytes(StandardCharsets.UTF_8));
            assertThat(table.form()).isEqualTo(separator.equals(",") ? "," : "tab");
            assertThat(read(table)).extracting(Row::fields).containsExactly(fields());
        }
    }

    @Test
    void aFirstLineMayTellTheSeparator() throws IOException {
        for (String told : List.of("sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\uFEFFsep=;\n", "sep=;;;;;;;\n")) {
            assertThat(rows(told + HEADER + ROW)).as(told).containsExactly(new Row(3, fields(), null));
        }
        assertThat(rows("sep=|\n" + (HEADER + ROW).replace(';', '|'))).containsExactly(new Row(3, fields(), null));
    }

    @Test
    void aToldSeparatorIsBelieved() throws IOException {
        byte[] bytes = (HEADER + ROW).replace(";", "|").getBytes(StandardCharsets.UTF_8);
        assertThat(read(table(bytes, null, '|'))).extracting(Row::fields).containsExactly(fields());
    }

    @Test
    void linesMayEndWithCarriageReturnsAlone() throws IOException {
        String text = (HEADER + ROW + "\n" + ROW.replace("Stad", "\"St\nad\"")).replace('\n', '\r');
        List<Row> rows = rows(text);
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
        assertThat(rows.getLast().fields().get(5)).isEqualTo("St\nad");
        assertThat(rows(text.replace("\"St\rad\"", "\"St\nad\""))).isEqualTo(rows);
    }

    @Test
    void marksAndWhiteSpaceThatNobodySeesAreNoPartOfTheNamesOfColumns() throws IOException {
        CsvTable table = table("\uFEFF\uFEFF\"Sector\";\u00A0brin\u00A0;school\u00A0 naam;b\u200Bo\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(table.header()).containsExactly("sector", "brin", "school naam", "bo");
    }

    @Test
    void rowsOfNothingButSeparatorsAreNoRows() throws IOException {
        assertThat(rows(HEADER + ";;;;;;\n" + ROW + " ; ;\u00A0;;;;\n;;\n\"\";\"\";;;;;\n   \n"))
                .containsExactly(new Row(3, fields(), null));
    }

    @Test
    void controlCharactersCostTheirRowOnly() throws IOException {
        for (String control : List.of("\0", "\t", "\u001B", "\u007F", "\u0085", "\u202E", "\r")) {
            assertThat(faults(rows(HEADER + ROW.replace("Stad", "St" + control + "ad") + ROW)))
                    .as("U+%04X", (int) control.charAt(0))
                    .containsExactly("2 CONTROL_CHARACTER", "3 null");
        }
    }

    @Test
    void aRowLongerThan64KbCostsItselfOnlyAndIsNotHeld() throws IOException {
        String text = HEADER + ROW.replace("Stad", "x".repeat(200_000)) + ROW;
        assertThat(faults(rows(text))).containsExactly("2 ROW_TOO_LONG", "3 null");
    }

    @Test
    void aRowOfExactly64KbIsRead() throws IOException {
        int others = ROW.strip().length() - "Stad".length();
        String longest = "x".repeat(64 * 1024 - others);
        for (String end : List.of("\n", "\r\n")) {
            assertThat(faults(rows(HEADER + ROW.strip().replace("Stad", longest) + end)))
                    .containsExactly("2 null");
            assertThat(faults(rows(HEADER + ROW.strip().replace("Stad", longest + "x") + end)))
                    .containsExactly("2 ROW_TOO_LONG");
        }
    }

    @Test
    void anotherNumberOfFieldsCostsTheRow() throws IOException {
        assertThat(faults(rows(HEADER + "VO;41234\n" + ROW.strip() + ";\n" + ROW)))
                .containsExactly("2 FIELD_COUNT", "3 FIELD_COUNT", "4 null");
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineEnds() throws IOException {
        List<Row> rows = rows(HEADER + "VO;41234;\"De \"\"Brug\"\";\nafdeling\";16AH;School;Stad;J\n" + ROW);
        assertThat(faults(rows)).containsExactly("2 null", "4 null");
        assertThat(rows.getFirst().fields().get(2)).isEqualTo("De \"Brug\";\nafdeling");
    }

    @Test
    void aStrayQuoteCostsItsOwnRowAndNoOther() throws IOException {
        for (String stray : List.of("\"Stad", "St\"ad", "\"St\"ad", "Stad\"", "\"\"\"")) {
            String bad = ROW.replace("Stad", stray);
            // Another stray quote further on must not close the first one.
            assertThat(faults(rows(HEADER + ROW + bad + ROW + ROW + bad + ROW)))
                    .as(stray)
                    .containsExactly(
                            "2 null", "3 QUOTES_MALFORMED", "4 null", "5 null", "6 QUOTES_MALFORMED", "7 null");
        }
    }

    @Test
    void strayQuotesInTwoFieldsOfARowCostItToo() throws IOException {
        String row = ROW.replace("Stad", "St\"ad").replace("School", "S\"chool");
        assertThat(faults(rows(HEADER + row + ROW))).containsExactly("2 QUOTES_MALFORMED", "3 null");
    }

    @Test
    void aStrayQuoteDoesNotTakeTheNextLineAlongThatIsNoRow() throws IOException {
        String row = ROW.replace("Stichting", "Stich\"ting");
        assertThat(faults(rows(HEADER + row + "\"\n" + ROW)))
                .containsExactly("2 QUOTES_MALFORMED", "3 QUOTES_MALFORMED", "4 null");
    }

    @Test
    void textThatWasSpoiltBeforeIsNotBelieved() throws IOException {
        assertThat(faults(rows(HEADER + ROW.replace("Stad", "Zo\uFFFD") + ROW)))
                .containsExactly("2 NOT_UTF_8", "3 null");
    }

    @Test
    void aQuoteOpenAtTheEndOfTheFileCostsItsOwnRow() throws IOException {
        assertThat(faults(rows(HEADER + ROW + "\"VO;41234;S;16AH;School;Stad;J\n")))
                .containsExactly("2 null", "3 QUOTES_MALFORMED");
    }

    @Test
    void aFileOfNothingButOpenQuotesIsReadInReasonableTime() throws IOException {
        assertThat(rows(HEADER + "\";\n".repeat(20_000)))
                .hasSize(20_000)
                .allMatch(row -> RowFault.ofRow(RowRule.QUOTES_MALFORMED).equals(row.fault()));
    }

    @Test
    void whiteSpaceAroundValuesIsNoPartOfThem() throws IOException {
        assertThat(rows(HEADER + " VO ;41234\u00A0;Stichting;16AH;\"School \";Stad;J\n"))
                .extracting(Row::fields)
                .containsExactly(fields());
    }

    private static List<String> fields() {
        return List.of("VO", "41234", "Stichting", "16AH", "School", "Stad", "J");
    }

    private static List<String> faults(List<Row> rows) {
        return rows.stream()
                .map(row -> row.line() + " "
                        + (row.fault() == null ? null : row.fault().rule()))
                .toList();
    }

    private static List<Row> rows(String text) throws IOException {
        return read(table(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Row> read(CsvTable table) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static CsvTable table(byte[] bytes) throws IOException {
        return table(bytes, null, null);
    }

    private static CsvTable table(byte[] bytes, @Nullable Charset charset, @Nullable Character separator)
            throws IOException {
        return new CsvTable(
                new BoundedInput(inPortions(bytes), bytes.length, null),
                TextCharset.find(inPortions(bytes), charset),
                separator);
    }

    /** Hands out a few bytes at a time, as networks and zips do. */
    private static InputStream inPortions(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 4_099));
            }
        };
    }
}
