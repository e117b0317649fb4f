package nl.waaier.api.importing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import org.junit.jupiter.api.Test;

/** JSON as web services hand it out. */
class JsonTableTest {

    @Test
    void anObjectWithRowsIsATable() throws IOException {
        JsonTable table = table("""
                {"skip": 0, "take": 100, "meta": {"rows": [1]}, "rows": [
                  {"Nummer": "001", "Uren": 32.50, "Vast": true, "Einde": null, "Naam": " Zo\u00EB "},
                  {"Naam": "B", "Nummer": "2", "Vast": false},
                  {"Naam": "", "Nummer": null}]}
                """);
        assertThat(table.header()).containsExactly("nummer", "uren", "vast", "einde", "naam");
        assertThat(rows(table))
                .containsExactly(
                        new Row(1, List.of("001", "32.50", "J", "", "Zo\u00EB"), null),
                        new Row(2, List.of("2", "", "N", "", "B"), null));
    }

    @Test
    void aListOfObjectsIsATableToo() throws IOException {
        assertThat(rows(table("[{\"a\":1}]"))).containsExactly(new Row(1, List.of("1"), null));
    }

    @Test
    void aRowThatIsNotFlatOrHasAnUnknownColumnCostsItselfOnly() throws IOException {
        JsonTable table = table("""
                {"rows": [{"a": "1"}, {"a": {"b": 2}}, 7, {"a": "1", "c": "2"}, {"a": "x\\u0000"}, {"a": "2"}]}
                """);
        assertThat(rows(table))
                .containsExactly(
                        new Row(1, List.of("1"), null),
                        new Row(2, List.of(), RowFault.ofRow(RowRule.ROW_UNREADABLE)),
                        new Row(3, List.of(), RowFault.ofRow(RowRule.ROW_UNREADABLE)),
                        new Row(4, List.of(), RowFault.ofRow(RowRule.FIELD_COUNT)),
                        new Row(5, List.of(), new RowFault("a", RowRule.CONTROL_CHARACTER)),
                        new Row(6, List.of("2"), null));
        assertThat(table.brokenOff()).isFalse();
    }

    @Test
    void jsonThatBreaksOffIsToldAtItsRow() throws IOException {
        JsonTable table = table("{\"rows\": [{\"a\": \"1\"}, {\"a\": ");
        assertThat(rows(table))
                .containsExactly(
                        new Row(1, List.of("1"), null), new Row(2, List.of(), RowFault.ofRow(RowRule.ROW_UNREADABLE)));
        assertThat(table.brokenOff()).isTrue();
    }

    @Test
    void whatHasNoRowsHasNoHeader() throws IOException {
        for (String text : List.of("", "a;b\n", "{\"row\": []}", "\"rows\"", "{\"rows\": {\"a\": 1}}")) {
            assertThat(table(text).header()).as(text).isNull();
        }
        assertThat(table("{\"rows\": []}").header()).isEmpty();
    }

    @Test
    void aTextLongerThanARowIsNotHeld() throws IOException {
        JsonTable table = table("{\"rows\": [{\"a\": \"1\"}, {\"a\": \"" + "x".repeat(200_000) + "\"}]}");
        assertThat(rows(table))
                .hasSize(2)
                .last()
                .isEqualTo(new Row(2, List.of(), RowFault.ofRow(RowRule.ROW_UNREADABLE)));
    }

    private static JsonTable table(String text) {
        return new JsonTable(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new TextCharset.Found(StandardCharsets.UTF_8, false));
    }

    private static List<Row> rows(JsonTable table) {
        List<Row> rows = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }
}
