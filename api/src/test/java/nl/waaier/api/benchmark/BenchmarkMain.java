package nl.waaier.api.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.benchmark.measure.Line;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Table;
import nl.waaier.api.benchmark.question.AccessListRow;
import nl.waaier.api.benchmark.question.QuestionsRow;
import nl.waaier.api.benchmark.read.RebuildRow;
import nl.waaier.api.benchmark.read.ReplayRow;
import nl.waaier.api.benchmark.store.StoreKind;
import nl.waaier.api.benchmark.whole.HeapRow;
import nl.waaier.api.benchmark.whole.StartRow;
import nl.waaier.api.benchmark.whole.VisibleRow;
import nl.waaier.api.benchmark.write.AppendRow;
import nl.waaier.api.benchmark.write.CommandRow;
import nl.waaier.api.benchmark.write.ImportRow;

/** Measures every row of the performance table and prints the table; see docs/benchmark.md. */
public final class BenchmarkMain {

    private static final Path REPORT = Path.of("target", "benchmark.md");

    /** All rows, those that add to the stores last. */
    static final List<Row> ROWS = List.of(
            new AppendRow(),
            new CommandRow(),
            new ImportRow(),
            new ReplayRow(),
            new RebuildRow(),
            new VisibleRow(),
            new StartRow(),
            new HeapRow(),
            new QuestionsRow(),
            new AccessListRow());

    private BenchmarkMain() {}

    /** Measures what the system properties ask for; ends with 1 when a row could not be measured. */
    public static void main(String[] arguments) throws IOException {
        // Its own words are in the way of the table.
        System.setProperty("logging.level.root", "ERROR");
        List<Line> lines = new ArrayList<>();
        List<String> failed = measure(Options.ofSystem(), lines);
        String table = Table.of(lines);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, table);
        System.out.println();
        System.out.print(table);
        failed.forEach(row -> System.out.println("NOT MEASURED: " + row));
        System.out.println("\nThe table stands in " + REPORT.toAbsolutePath());
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    /** Measures, adding lines as they come. Answers which rows could not be measured, and why. */
    static List<String> measure(Options options, List<Line> lines) {
        List<String> failed = new ArrayList<>();
        for (StoreKind stores : options.stores()) {
            Path scratch = scratch();
            Run run = new Run(stores, options.sizes(), options.rounds(), options.scale(), scratch, line -> {
                lines.add(line);
                System.out.print(
                        Table.of(List.of(line)).lines().skip(2).findFirst().orElseThrow() + "\n");
            });
            for (Row row : ROWS) {
                if (options.asksFor(row.name())) {
                    measure(row, run, failed);
                }
            }
            delete(scratch);
        }
        return failed;
    }

    private static void measure(Row row, Run run, List<String> failed) {
        long start = System.nanoTime();
        try {
            row.measure(run);
        } catch (Exception | AssertionError e) {
            // The others are worth having; this one is told at the end.
            e.printStackTrace();
            failed.add(row.name() + " on " + run.stores() + ": " + e);
        }
        System.out.printf(
                "(%s on %s took %d s)%n", row.name(), run.stores(), (System.nanoTime() - start) / 1_000_000_000);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("waaier-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
