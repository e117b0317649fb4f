package nl.waaier.api.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import org.junit.jupiter.api.Test;

/** From bytes to rows, for well-behaved and hostile files. */
class CsvTableTest {

    private static final String HEADER = "sector;bestuursnummer;bestuursnaam;brin;schoolnaam;gemeente;randstad\n";
    private static final String ROW = "VO;41234;Stichting;16AH;School;Stad;J\n";

    @Test
    void aRowKeepsItsPhysicalLine() throws IOException {
        assertThat(rows(HEADER + ROW + "\n\r\n" + ROW))
                .extracting(CsvTable.Row::line)
                .containsExactly(2L, 5L);
    }

    @Test
    void aByteOrderMarkCarriageReturnsAndAMissingLastLineEndAreAllowed() throws IOException {
        String text = "\uFEFF" + HEADER.replace("\n", "\r\n") + ROW.strip();
        assertThat(rows(text)).extracting(CsvTable.Row::fields).containsExactly(fields());
    }

    @Test
    void columnsAreFoundByNameInAnyOrder() throws IOException {
        String text = """
                randstad;extra; BRIN ;sector;bestuursnummer;bestuursnaam;schoolnaam;gemeente
                J;niets;16AH;VO;41234;Stichting;School;Stad
                """;
        CsvTable table = table(text.getBytes(StandardCharsets.UTF_8));
        assertThat(table.unknownColumns()).containsExactly("extra");
        assertThat(table.next()).extracting(CsvTable.Row::fields).isEqualTo(fields());
    }

    @Test
    void aMissingColumnAndADoubleOneRejectTheFile() throws IOException {
        CsvTable table = table("sector;brin;brin\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.faults())
                .contains(new RowFault("brin", RowRule.COLUMN_TWICE), new RowFault("gemeente", RowRule.COLUMN_MISSING));
    }

    @Test
    void aFileWithoutAHeaderIsRejected() throws IOException {
        assertThat(table(new byte[0]).faults()).containsExactly(RowFault.ofRow(RowRule.HEADER_UNREADABLE));
        assertThat(table("sector;\0\n".getBytes(StandardCharsets.UTF_8)).faults())
                .containsExactly(RowFault.ofRow(RowRule.HEADER_UNREADABLE));
    }

    @Test
    void namesOfUnknownColumnsAreMadeFitToBeShown() throws IOException {
        CsvTable table = table((HEADER.strip() + ";=cmd|'/c'!A1\n").getBytes(StandardCharsets.UTF_8));
        assertThat(table.unknownColumns()).containsExactly("?cmd???c??a1");
    }

    @Test
    void bytesThatAreNoUtf8CostTheirRowOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ROW.replace("Stad", "Zo\u00EB").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(ROW.getBytes(StandardCharsets.UTF_8));
        assertThat(faults(read(table(bytes.toByteArray())))).containsExactly("2 null", "3 NOT_UTF_8", "4 null");
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
        List<CsvTable.Row> rows = rows(HEADER + "VO;41234;\"De \"\"Brug\"\";\nafdeling\";16AH;School;Stad;J\n" + ROW);
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
                .allMatch(row -> row.fault() == RowRule.QUOTES_MALFORMED);
    }

    @Test
    void whiteSpaceAroundValuesIsNoPartOfThem() throws IOException {
        assertThat(rows(HEADER + " VO ;41234\u00A0;Stichting;16AH;\"School \";Stad;J\n"))
                .extracting(CsvTable.Row::fields)
                .containsExactly(fields());
    }

    private static List<String> fields() {
        return List.of("VO", "41234", "Stichting", "16AH", "School", "Stad", "J");
    }

    private static List<String> faults(List<CsvTable.Row> rows) {
        return rows.stream().map(row -> row.line() + " " + row.fault()).toList();
    }

    private static List<CsvTable.Row> rows(String text) throws IOException {
        return read(table(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CsvTable.Row> read(CsvTable table) throws IOException {
        List<CsvTable.Row> rows = new ArrayList<>();
        for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }

    /** Hands out a few bytes at a time, as networks and zips do. */
    private static CsvTable table(byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 4_099));
            }
        };
        return new CsvTable(in, ImportFile.ORGANISATIE);
    }
}
