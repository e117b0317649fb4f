package nl.waaier.api.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No CSV of ours makes a spreadsheet calculate. */
class SpreadsheetTextTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+31 6 12345678",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM"
            })
    void whatASpreadsheetMayTakeForAFormulaIsMarkedAsText(String text) {
        assertThat(SpreadsheetText.plain(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1+1", "1-2", "a@example.org", " ", "'=1", "2020-10-01", "é"})
    void allElseIsLeftAsItIs(String text) {
        assertThat(SpreadsheetText.plain(text)).isEqualTo(text);
    }

    @Test
    void whateverWritesCsvMarksItsTexts() throws IOException {
        List<Path> writers;
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            writers = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> contains(path, "CsvWriter"))
                    // Nobody opens the working files of an import; what is read from them must be what was delivered.
                    .filter(path -> !path.endsWith("importing/job/RowFile.java"))
                    .toList();
        }
        assertThat(writers)
                .isNotEmpty()
                .allMatch(path ->
                        contains(path, "SpreadsheetText.plain(") || contains(path, "map(SpreadsheetText::plain)"));
    }

    private static boolean contains(Path path, String text) {
        try {
            return Files.readString(path).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
