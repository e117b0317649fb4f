package nl.waaier.api.importing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.waaier.api.Application;
import nl.waaier.api.importing.job.Deliveries;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The hostile delivery that is promised: 100,000 rows, one in twenty bad in every way there is, brought in on the command
 * line, killed at half, gone on with, and brought in once more.
 */
@Tag(Rounds.TAG)
class HostileImportTest {

    /** About 100,000 rows, the bad ones included. */
    private static final int PEOPLE = 11_900;

    /** What is promised is 512 MB. In this much an import that holds all rows does not fit. */
    private static final String HEAP = "96m";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    HostileImportTest() {}

    @ParameterizedTest
    @EnumSource
    void killedAtHalfItEndsTheSameInLittleMemory(Databases.Kind kind) throws Exception {
        Path delivery = Deliveries.dirty(directory.resolve("in"), PEOPLE);
        String url = kind.url(directory);
        Path data = directory.resolve("data");
        try (ImportProcess first = start(Application.class, delivery, url, data)) {
            first.until(50).kill();
        }
        Path report = directory.resolve("report.csv");
        String told;
        try (ImportProcess second = start(
                Application.class,
                delivery,
                url,
                data,
                "--rejections",
                report.toString(),
                "--report",
                directory.resolve("all.csv").toString())) {
            assertThat(second.end()).as(second.told()).isEqualTo(ImportCommand.SOME_REJECTED);
            told = second.told();
        }
        try (ImportKit killed = ImportKit.open(url, data);
                ImportKit whole = ImportKit.open(kind.url(directory), directory.resolve("whole"))) {
            ImportJob job = whole.run(delivery);
            ImportCounts counts = job.counts();
            long rows = rows(delivery);
            assertThat(rows).isGreaterThanOrEqualTo(100_000);
            assertThat(counts.read()).isEqualTo(rows);
            assertThat(counts.accepted() + counts.rejected()).isEqualTo(rows);
            assertThat(counts.rejected()).isGreaterThanOrEqualTo(rows / 20 - 1);
            assertThat(told).contains("events: " + counts.events());
            assertThat(rowsWithAReason(report)).hasSize(Math.toIntExact(counts.rejected()));
            assertThat(killed.everything()).isEqualTo(whole.everything());
        }
        try (ImportProcess again = start(
                Application.class,
                delivery,
                url,
                data,
                "--rejections",
                report.toString(),
                "--report",
                directory.resolve("all.csv").toString())) {
            assertThat(again.end()).as(again.told()).isEqualTo(ImportCommand.SOME_REJECTED);
            assertThat(again.told()).contains("events: 0\n");
        }
    }

    /** The planted fault: the same import in the same heap, beside all rows. */
    @Test
    void anImportThatHoldsAllRowsDoesNotFit() throws Exception {
        Path delivery = Deliveries.dirty(directory.resolve("in"), PEOPLE);
        try (ImportProcess greedy =
                start(GreedyImportMain.class, delivery, Databases.h2(directory), directory.resolve("data"))) {
            assertThat(greedy.end()).as(greedy.told()).isEqualTo(ImportProcess.OUT_OF_MEMORY);
        }
    }

    private ImportProcess start(Class<?> main, Path delivery, String url, Path data, String... more)
            throws IOException {
        return ImportProcess.start(
                main,
                HEAP,
                directory,
                Stream.concat(
                                Stream.of(
                                        delivery.toString(),
                                        "--spring.datasource.url=" + url,
                                        "--waaier.data-dir=" + data),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Lines below the headers; no row of these deliveries is longer than its line. */
    private static long rows(Path delivery) throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(delivery)) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    rows += lines.count() - 1;
                }
            }
        }
        return rows;
    }

    /** By file and line the codes told, none of which is empty. */
    private static Map<String, String> rowsWithAReason(Path report) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        List<String> lines = Files.readAllLines(report);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(";", -1);
            assertThat(fields[3]).as(line).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(fields[4]).as(line).isNotBlank();
            reasons.merge(fields[0] + ":" + fields[1], fields[3], (a, b) -> a + " " + b);
        }
        return reasons;
    }
}
