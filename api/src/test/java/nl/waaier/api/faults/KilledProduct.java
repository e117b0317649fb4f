package nl.waaier.api.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.projections.testing.MongoProcess;
import org.jspecify.annotations.Nullable;

/**
 * The whole product under load, killed at random moments and started again on the same stores. After every kill what the
 * stores have is held against what clients were promised.
 */
final class KilledProduct implements AutoCloseable {

    private static final int TEACHERS_PER_KILL = 60;
    private static final int PERSONS_PER_DELIVERY = 300;
    private static final int WARMING_UP = 20;
    private static final Duration LONGEST_LOAD = Duration.ofMillis(1_500);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Random RANDOM = new Random();

    private final String url;
    private final Path data;
    private final @Nullable MongoProcess mongo;
    private final ProductProcess product;
    private final Ledger ledger;
    private final Clients clients;
    private final Deliveries deliveries = new Deliveries(PERSONS_PER_DELIVERY);
    private int kills;
    private int interrupted;
    private int viewsEqual;

    /**
     * A product, not yet started, on an empty database.
     *
     * @param data where it may write
     * @param url JDBC URL of the database
     * @param mongo its read store, which ends with it; null for the one inside of it
     * @param kills how often it is going to be killed, at most
     */
    KilledProduct(Path data, String url, @Nullable MongoProcess mongo, int kills) {
        this(data, url, mongo, System.getProperty("java.class.path"), kills);
    }

    /** Another product.
     *
     * @param classPath its classes, with a fault in one of them
     */
    KilledProduct(Path data, String url, @Nullable MongoProcess mongo, String classPath, int kills) {
        this.data = data;
        this.url = url;
        this.mongo = mongo;
        // The board itself is put in by an event store that keeps its promises.
        ledger = new Ledger(
                TestBoard.in(url.replaceFirst("WRITE_DELAY=\\d+", "WRITE_DELAY=0"), TEACHERS_PER_KILL * (kills + 1)));
        clients = new Clients(ledger);
        Map<String, String> settings = new HashMap<>(Map.of("spring.datasource.url", url));
        if (mongo != null) {
            settings.put("spring.mongodb.uri", mongo.uri() + "/waaier");
        }
        product = ProductProcess.of(data, TellingProduct.class.getName(), classPath, List.of(), settings);
    }

    /** Starts it, and has one import done that nobody disturbs. */
    void start() {
        startProduct();
        deliveries.handIn(product.http());
        deliveries.finish(product.http());
    }

    private void startProduct() {
        try {
            Files.deleteIfExists(TellingProduct.file(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        product.start();
    }

    /**
     * Kills it under a load of commands and an import, at any moment or halfway the import, and starts it again.
     *
     * @return what was found by then
     */
    Seen kill() {
        int before = ledger.acknowledged();
        clients.start(product.http());
        // A process that has just started is slow at first.
        await().pollInterval(POLL).atMost(WARM).until(() -> ledger.acknowledged() >= before + WARMING_UP);
        Thread upload = Thread.ofPlatform().start(() -> deliveries.handIn(product.http()));
        if (RANDOM.nextBoolean()) {
            join(upload);
            deliveries.awaitHalfway(product.http());
        } else {
            LockSupport.parkNanos(RANDOM.nextLong(LONGEST_LOAD.toNanos()));
        }
        product.kill();
        clients.join();
        join(upload);
        kills++;
        StoredFacts left = StoredFacts.in(url);
        interrupted += left.importsHalfway() > 0 ? 1 : 0;
        Seen findings = ledger.against(left);
        startProduct();
        clients.sendAgain(product.http());
        deliveries.finish(product.http());
        deliveries.checkLast(product.http(), ledger);
        compareViews();
        return findings.with(ledger.wrong());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void compareViews() {
        Path told = TellingProduct.file(data);
        await().until(() -> Files.exists(told));
        try (ReadModels readModels = new ReadModels(Files.readString(told))) {
            List<String> differences = readModels.differencesFromRebuild(product.management());
            viewsEqual += differences.isEmpty() ? 1 : 0;
            differences.forEach(difference -> ledger.wrong("read model " + difference));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and holds all that it ever promised against what it left. */
    Seen stop() {
        product.stop();
        StoredFacts left = StoredFacts.in(url);
        deliveries.check(left, ledger);
        return ledger.against(left).after(kills, interrupted, viewsEqual);
    }

    @Override
    public void close() {
        product.close();
        if (mongo != null) {
            mongo.kill();
        }
    }
}
