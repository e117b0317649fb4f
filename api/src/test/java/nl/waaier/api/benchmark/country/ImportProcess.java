package nl.waaier.api.benchmark.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.waaier.api.Application;

/** The command-line import as an operator runs it, in a process with a bounded heap, watched from outside. */
final class ImportProcess {

    private static final String HEAP = "512m";

    private final Path data;
    private final String url;
    private final Ledger ledger;

    /**
     * @param data the data folder
     * @param url JDBC URL of the events
     */
    ImportProcess(Path data, String url) {
        this.data = data;
        this.url = url;
        this.ledger = new Ledger(url);
    }

    /**
     * Brings in a delivery and waits for its end.
     *
     * @param growth is told once a second how much is there
     * @return how long it took, and what it printed
     * @throws IllegalStateException when a row was rejected or it failed
     */
    String run(Path delivery, Growth growth) throws IOException, InterruptedException {
        Path log = Files.createTempFile(data, "import", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "import",
                        delivery.toString(),
                        "--spring.datasource.url=" + url,
                        "--waaier.data-dir=" + data,
                        "--logging.level.root=WARN")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long last = start;
        long memory = 0;
        boolean ended = false;
        while (!ended) {
            ended = process.waitFor(1, TimeUnit.SECONDS);
            long now = System.nanoTime();
            growth.note((now - last) / 1e9, ledger.events());
            last = now;
            memory = Math.max(memory, Memory.peak(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "the import ended with " + process.exitValue() + "\n" + Files.readString(log));
        }
        return String.format(
                Locale.ROOT,
                "imported in %.0f s with -Xmx%s (at most %,d MB resident)",
                (System.nanoTime() - start) / 1e9,
                HEAP,
                memory >> 20);
    }
}
