package nl.waaier.api.benchmark.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.waaier.api.Application;
import nl.waaier.api.product.ExpectedFigures;
import nl.waaier.api.product.PublishedFigures;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.projections.testing.MongoProcess;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * A whole country on PostgreSQL and on the Mongo look-alike in a process of its own, measured and held against every
 * expected figure:
 *
 * <pre>
 * mvn -Pbenchmark verify -Dbenchmark.main=nl.waaier.api.benchmark.country.CountryMain -Dbenchmark.country=FOLDER
 * </pre>
 *
 * FOLDER holds the five files of the import format and, beside them in {@code verwacht}, what they must lead to. The
 * product runs while deliveries come in, as it would.
 */
public final class CountryMain {

    private static final List<Double> SHARES = List.of(0.1, 0.5, 1.0);
    private static final Duration LONG = Duration.ofHours(2);
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=4", "-Xmx512m");

    private final Path folder;
    private final Path work;

    private CountryMain(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /** Runs it on the folder that the system property says. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String folder = System.getProperty("benchmark.country", "");
        if (folder.isBlank()) {
            System.err.println("benchmark.country must say the folder");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("waaier-country");
        try {
            new CountryMain(Path.of(folder), work).run();
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        Deliveries deliveries = new Deliveries(folder);
        List<String> asked = deliveries.smallMedianLarge();
        List<Path> folders = deliveries.cut(asked, SHARES, work);
        ExpectedFigures expected = new ExpectedFigures(folder);
        String url = Databases.postgres();
        MongoProcess mongo = MongoProcess.startLarge("12g");
        Ledger ledger = new Ledger(url);
        Growth growth = new Growth();
        try (ProductProcess product = ProductProcess.of(
                work,
                Application.class.getName(),
                System.getProperty("java.class.path"),
                JVM,
                Map.of("spring.datasource.url", url, "spring.mongodb.uri", mongo.uri() + "/waaier"))) {
            product.start();
            for (int i = 0; i < folders.size(); i++) {
                say("-- %.0f%% of the rows".formatted(100 * SHARES.get(i)));
                say(new ImportProcess(work, url).run(folders.get(i), growth));
                long start = System.nanoTime();
                awaitReadModel(product.management());
                say("the views were there %.0f s later".formatted((System.nanoTime() - start) / 1e9));
                sizes(ledger, product, mongo);
                ask(new Questions(product.http(), ledger), asked, expected);
            }
            say("events per second over each tenth of the growth: %s".formatted(growth.perTenth()));
            rebuild(product);
            say("equal rows: " + PublishedFigures.assertAllEqual(product.http(), expected));
            sizes(ledger, product, mongo);
        } finally {
            mongo.kill();
        }
    }

    private static void ask(Questions questions, List<String> boards, ExpectedFigures expected) {
        List<String> names = List.of("smallest", "median", "largest");
        for (int i = 0; i < boards.size(); i++) {
            String board = boards.get(i);
            String sector = expected.sectorOf(board);
            questions.ask(names.get(i), board, sector).forEach(CountryMain::say);
        }
    }

    private static void sizes(Ledger ledger, ProductProcess product, MongoProcess mongo) {
        long events = ledger.countedEvents();
        say("%,d events; events with indexes %,d MB (%d bytes each), whole database %,d MB"
                .formatted(
                        events,
                        ledger.bytesOfEvents() >> 20,
                        ledger.bytesOfEvents() / Math.max(1, events),
                        ledger.bytes() >> 20));
        say("product (-Xmx512m) at most %,d MB resident; read store %,d MB resident"
                .formatted(Memory.peak(product.pid()) >> 20, Memory.now(mongo.pid()) >> 20));
    }

    private static void rebuild(ProductProcess product) {
        long start = System.nanoTime();
        product.management().json("POST", "/actuator/readmodel", null, "{}");
        awaitReadModel(product.management());
        say("the read model rebuilt beside the old one in %.0f s".formatted((System.nanoTime() - start) / 1e9));
    }

    private static void awaitReadModel(Http management) {
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> allThere(Http.read(management.get("/actuator/readmodel", null))));
    }

    private static boolean allThere(JsonNode status) {
        return status.path("ready").asBoolean()
                && !status.path("rebuilding").asBoolean()
                && status.path("behind").asLong() == 0
                && status.path("waiting").asLong() == 0;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
