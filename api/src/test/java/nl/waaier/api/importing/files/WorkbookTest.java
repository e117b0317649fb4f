package nl.waaier.api.importing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.files.Workbooks.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, from people and from attackers. */
class WorkbookTest {

    private static final ImportLimits LIMITS = new ImportLimits(4_000_000, 200, 20, 1_000, 10, 10, 10);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    WorkbookTest() {}

    @Test
    void aCellSaysWhatAPersonSeesInIt() throws IOException {
        List<Object> header = List.of("Tekst", "nummer", "fte", "datum", "datum 2", "vlag", "som", "tekstsom", "ja");
        List<Object> row = List.of(
                " Zo\u00EB\u00A0",
                100001,
                new BigDecimal("0.80000000000000004"),
                LocalDate.of(2020, 8, 1),
                LocalDate.of(2020, 8, 2),
                true,
                new Cell("n", "<f>A1+1</f><v>44044</v>"),
                new Cell("str", "<f>B1&amp;\"x\"</f><v>LBx</v>"),
                new Cell("b", "<f>TRUE()</f><v>0</v>"));
        try (Delivery delivery = open(
                        new Workbooks().sheet("leraren", List.of(header, row)).bytes());
                Table table = delivery.table("leraren")) {
            assertThat(table.header())
                    .containsExactly("tekst", "nummer", "fte", "datum", "datum 2", "vlag", "som", "tekstsom", "ja");
            assertThat(table.next())
                    .isEqualTo(new Row(
                            2,
                            List.of("Zo\u00EB", "100001", "0.8", "2020-08-01", "2020-08-02", "J", "44044", "LBx", "N"),
                            null));
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void emptyRowsAreNoRowsAndRowsKeepTheirNumbers() throws IOException {
        List<List<Object>> rows = List.of(
                List.of(), List.of("a", "b"), List.of("", ""), List.of(" ", "x"), List.of("only"), List.of("", "", ""));
        assertThat(rows(new Workbooks().sheet("leraren", rows).bytes()))
                .containsExactly(new Row(4, List.of("", "x"), null), new Row(5, List.of("only", ""), null));
    }

    @Test
    void errorsControlsAndValuesBesideTheTableAreTold() throws IOException {
        List<List<Object>> rows = List.of(
                List.of("a", "b"),
                List.of("x", new Cell("e", "<v>#N/A</v>")),
                List.of("x", new Cell("e", "<f>1/0</f><v>#DIV/0!</v>")),
                List.of("x\ty", "z"),
                List.of("x", "y", "z"),
                List.of("x".repeat(40_000), "y".repeat(40_000)));
        assertThat(rows(new Workbooks().sheet("leraren", rows).bytes()))
                .extracting(Row::fault)
                .containsExactly(
                        new RowFault("b", RowRule.CELL_ERROR),
                        new RowFault("b", RowRule.CELL_ERROR),
                        new RowFault("a", RowRule.CONTROL_CHARACTER),
                        new RowFault(null, RowRule.FIELD_COUNT),
                        RowFault.ofRow(RowRule.ROW_TOO_LONG));
    }

    @Test
    void sheetsByOtherNamesAreTold() throws IOException {
        byte[] bytes = new Workbooks()
                .sheet(" Leraren ", List.of(List.of("a")))
                .sheet("Uitleg", List.of(List.of("b")))
                .sheet("LOOPBAAN", List.of(List.of("c")))
                .bytes();
        try (Delivery delivery = open(bytes)) {
            assertThat(delivery.files()).containsExactly("leraren", "loopbaan");
            assertThat(delivery.warnings())
                    .containsExactly(new Warning(null, null, "Uitleg", WarningRule.SHEET_UNKNOWN, 1));
        }
    }

    @Test
    void aWorkbookNamedLikeAFileHasItInItsFirstSheet() throws IOException {
        byte[] bytes = new Workbooks().sheet("Blad1", List.of(List.of("a"))).bytes();
        Files.write(directory.resolve("Leraren.xlsx"), bytes);
        Files.write(directory.resolve("~$Leraren.xlsx"), new byte[10]);
        try (Delivery delivery = Delivery.open(directory, LIMITS, Wanted.OURS)) {
            assertThat(delivery.files()).containsExactly("leraren");
            assertThat(delivery.warnings()).isEmpty();
        }
        refused(bytes, DeliveryRule.DELIVERY_EMPTY);
    }

    @Test
    void aWorkbookMayStandInAZipBesideFiles() throws IOException {
        byte[] inner = new Workbooks()
                .sheet("leraren", List.of(List.of("a"), List.of("b")))
                .bytes();
        Path zip = directory.resolve("delivery.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("map/personeel.xlsx"));
            out.write(inner);
            out.putNextEntry(new ZipEntry("map/loopbaan.csv"));
            out.write("c\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Delivery delivery = Delivery.open(zip, LIMITS, Wanted.OURS);
                Table table = delivery.table("leraren")) {
            assertThat(delivery.files()).containsExactly("leraren", "loopbaan");
            assertThat(table.next()).isEqualTo(new Row(2, List.of("b"), null));
        }
    }

    @Test
    void whatExpandsIsRefused() throws IOException {
        Map<String, String> parts = good();
        parts.computeIfPresent(
                "xl/sharedStrings.xml",
                (name, xml) -> xml.replace(
                        "<sst", "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst"));
        refused(Workbooks.zip(parts), DeliveryRule.WORKBOOK_DAMAGED);
        parts = good();
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace("<worksheet", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet"));
        refused(Workbooks.zip(parts), DeliveryRule.WORKBOOK_DAMAGED);
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        Map<String, String> parts = good();
        parts.put("xl/media/large.xml", "a".repeat(3_000_000));
        refused(Workbooks.zip(parts), DeliveryRule.ZIP_RATIO_TOO_HIGH);
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 4_500_000; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        parts.put("xl/media/large.xml", noise.toString());
        refused(Workbooks.zip(parts), DeliveryRule.DELIVERY_TOO_LARGE);
    }

    @Test
    void aRowWithoutAnEndIsRefused() throws IOException {
        Random random = new Random(2);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 2_500_000; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        byte[] bytes = new Workbooks()
                .sheet(
                        "leraren",
                        List.of(List.of("a"), List.of(new Cell("inlineStr", "<is><t>" + noise + "</t></is>"))))
                .bytes();
        refused(bytes, DeliveryRule.WORKBOOK_DAMAGED);
    }

    @Test
    void manyPartsAreRefused() throws IOException {
        Map<String, String> parts = good();
        for (int i = 0; i < 20; i++) {
            parts.put("xl/media/" + i, "");
        }
        refused(Workbooks.zip(parts), DeliveryRule.ZIP_HAS_TOO_MANY_FILES);
    }

    @Test
    void whatIsNoWorkbookInsideIsRefused() throws IOException {
        for (String missing : List.of("xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")) {
            Map<String, String> parts = good();
            parts.put(missing, "<nothing/>");
            byte[] bytes = Workbooks.zip(parts);
            try (Delivery delivery = open(bytes);
                    Table table = delivery.table("leraren")) {
                assertThat(table.header()).as(missing).isNull();
            } catch (DeliveryRefused e) {
                assertThat(e.rule()).isEqualTo(DeliveryRule.WORKBOOK_DAMAGED);
            }
        }
    }

    @Test
    void aSheetThatBreaksOffIsToldAtItsRow() throws IOException {
        Map<String, String> parts = good();
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml", (name, xml) -> xml.substring(0, xml.indexOf("<row r=\"3\"") + 14));
        try (Delivery delivery = open(Workbooks.zip(parts));
                Table table = delivery.table("leraren")) {
            assertThat(table.next()).isEqualTo(new Row(2, List.of("b"), null));
            assertThat(table.brokenOff()).isFalse();
            assertThat(table.next()).isEqualTo(new Row(3, List.of(), RowFault.ofRow(RowRule.ROW_UNREADABLE)));
            assertThat(table.next()).isNull();
            assertThat(table.brokenOff()).isTrue();
        }
    }

    @Test
    void anOldOrLockedWorkbookIsNamedAsSuch() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        refused(old, DeliveryRule.WORKBOOK_OLD_OR_LOCKED);
        Files.write(directory.resolve("leraren.xlsx"), old);
        assertThatThrownBy(() -> Delivery.open(directory, LIMITS, Wanted.OURS))
                .isInstanceOfSatisfying(DeliveryRefused.class, e -> assertThat(e.rule())
                        .isEqualTo(DeliveryRule.WORKBOOK_OLD_OR_LOCKED));
    }

    /** A bit of the zip changed: it is refused, a row is told of, or the rows are as they were. */
    @Test
    void aDamagedByteIsNeverReadAsSomethingElse() throws IOException {
        byte[] good = Workbooks.zip(good());
        List<Row> rows = rows(good);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                List<Row> damaged = rows(bytes);
                if (damaged.stream().allMatch(row -> row.fault() == null)) {
                    assertThat(damaged).isEqualTo(rows);
                }
            } catch (DeliveryRefused e) {
                assertThat(e.rule()).isInstanceOf(DeliveryRule.class);
            }
        }
    }

    private static Map<String, String> good() {
        return new HashMap<>(new Workbooks()
                .sheet("leraren", List.of(List.of("a"), List.of("b"), List.of("c")))
                .parts());
    }

    private void refused(byte[] bytes, DeliveryRule rule) {
        assertThatThrownBy(() -> open(bytes)).isInstanceOfSatisfying(DeliveryRefused.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }

    private List<Row> rows(byte[] bytes) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Delivery delivery = open(bytes);
                Table table = delivery.table("leraren")) {
            if (table.header() == null) {
                rows.add(new Row(1, List.of(), RowFault.ofRow(RowRule.HEADER_UNREADABLE)));
            }
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Delivery open(byte[] bytes) throws IOException {
        Path path = Files.createTempFile(directory, "upload", ".zip");
        Files.write(path, bytes);
        return Delivery.open(path, LIMITS, Wanted.OURS);
    }
}
