package nl.waaier.api.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.testing.PostgresServer;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.core.shared.TeacherId;

/** The product under load on a PostgreSQL that is killed and started again, while the product stays. */
final class KilledDatabase implements AutoCloseable {

    private static final int TEACHERS_PER_KILL = 150;
    private static final int WARMING_UP = 20;
    private static final Duration LONGEST_LOAD = Duration.ofMillis(1_500);
    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final Duration GOES_ON = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Random RANDOM = new Random();

    private final PostgresServer server;
    private final TeacherId somebody;
    private final Ledger ledger;
    private final ProductProcess product;
    private final Clients clients;
    private final Deliveries deliveries = new Deliveries(100);

    /**
     * Starts the server and the product on it.
     *
     * @param data where they may write
     * @param settings of the server
     * @param kills how often it is going to be killed
     */
    KilledDatabase(Path data, Map<String, String> settings, int kills) {
        server = new PostgresServer(data.resolve("postgres"), settings);
        List<TeacherId> teachers = TestBoard.in(server.url(), TEACHERS_PER_KILL * (kills + 1));
        somebody = teachers.getFirst();
        ledger = new Ledger(teachers.subList(1, teachers.size()));
        clients = new Clients(ledger);
        product = ProductProcess.of(
                        data,
                        TellingProduct.class.getName(),
                        System.getProperty("java.class.path"),
                        List.of(),
                        Map.of("spring.datasource.url", server.url()))
                .start();
        deliveries.handIn(product.http());
        deliveries.finish(product.http());
    }

    /**
     * Kills the server under load and starts it again.
     *
     * @param away how long it is away
     * @return what was found when clients got on again
     */
    Seen kill(Duration away) {
        int before = ledger.acknowledged();
        clients.start(product.http());
        await().pollInterval(POLL).atMost(GOES_ON).until(() -> ledger.acknowledged() >= before + WARMING_UP);
        deliveries.handIn(product.http());
        LockSupport.parkNanos(RANDOM.nextLong(LONGEST_LOAD.toNanos()));
        server.kill();
        requireRefusal();
        LockSupport.parkNanos(away.toNanos());
        int then = ledger.acknowledged();
        server.restart();
        await().pollInterval(POLL)
                .atMost(GOES_ON)
                .until(() -> ledger.acknowledged() >= then + WARMING_UP || nothingIsLeftToSend());
        clients.stop();
        clients.sendAgain(product.http());
        deliveries.finish(product.http());
        deliveries.checkLast(product.http(), ledger);
        return ledger.against(StoredFacts.in(server.url()));
    }

    /** As when a server lost so much that every answer is wrong. */
    private boolean nothingIsLeftToSend() {
        return ledger.careers().stream().allMatch(Career::isOver);
    }

    /** While it is away nobody is told a success, and nobody is kept waiting. */
    private void requireRefusal() {
        long start = System.nanoTime();
        Career career = new Career(somebody, ledger);
        Career.Outcome outcome = career.advance(product.http());
        if (outcome != Career.Outcome.REFUSED) {
            ledger.wrong("while the database is away: " + outcome);
        }
        if (System.nanoTime() - start > ANSWERED.toNanos()) {
            ledger.wrong("refused only after " + Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** What was found in the end, imports included. */
    Seen end() {
        StoredFacts stored = StoredFacts.in(server.url());
        deliveries.check(stored, ledger);
        return ledger.against(stored);
    }

    /** How many requests were refused while the server was away. */
    int refusals() {
        return ledger.refusals();
    }

    @Override
    public void close() {
        product.close();
        server.close();
    }
}
