package nl.waaier.api.faults.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.Application;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.store.BenchmarkedProduct;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large board on the embedded stores and a small heap, asked by many at once while the machine stands still again and again
 * for longer than anybody inside waits: questions time out halfway, clients hang up, and nothing of it stays in memory. In
 * full: the largest board of a country, for ten minutes.
 */
class SlowMachineTest {

    private static final int TEACHERS = Rounds.of(1_500, 13_700);
    private static final String HEAP = Rounds.of(192, 512) + "m";
    private static final int PAUSES = Rounds.of(2, 40);
    private static final Duration BETWEEN = Duration.ofMillis(Rounds.of(1_500, 10_000));
    /** Longer than the read store's client waits. */
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Far below what a question leaves that was given up halfway, unpacked. */
    private static final long FLAT_MB = 16;

    private static final Duration WORKED_OUT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    SlowMachineTest() {}

    @Test
    void everyAnswerIsRightOrARefusalAndMemoryStaysFlat() {
        Ended run = run(Application.class);
        assertThat(run.clients().wrong()).isEmpty();
        assertThat(run.clients().statuses().keySet()).isSubsetOf(200, 503);
        assertThat(run.grownMegabytes()).isLessThan(FLAT_MB);
    }

    @Test
    @Tag(Rounds.TAG)
    void cursorsThatKeepDocumentsAreNoticed() {
        assertThat(isHeld()).isFalse();
    }

    /** Whether the planted one lives and its memory is flat. It may end before it has answered every question once. */
    private boolean isHeld() {
        try {
            Ended run = run(LookAlikeMain.class);
            return run.isAlive() && run.grownMegabytes() < FLAT_MB;
        } catch (EndedEarlyException ended) {
            return false;
        }
    }

    /** The process ended before anything was asked of it in earnest. */
    private static final class EndedEarlyException extends RuntimeException {
        EndedEarlyException(Exception why) {
            super(why);
        }
    }

    private static Clients clients(ProductProcess product, Boards boards) {
        try {
            return new Clients(product.port(), boards);
        } catch (Exception failed) {
            if (product.isAlive()) {
                throw failed;
            }
            throw new EndedEarlyException(failed);
        }
    }

    private record Ended(boolean isAlive, Clients clients, long grownMegabytes) {}

    private Ended run(Class<?> mainClass) {
        String url = Databases.h2(directory);
        Boards boards = LargeBoard.fill(url, TEACHERS);
        try (ProductProcess product = ProductProcess.of(
                        directory,
                        mainClass.getName(),
                        System.getProperty("java.class.path"),
                        List.of("-Xmx" + HEAP),
                        Map.of("spring.datasource.url", url))
                .start()) {
            BenchmarkedProduct.awaitFolded(product);
            Clients clients = clients(product, boards);
            List<Long> megabytes = new ArrayList<>(List.of(LiveHeap.megabytes(product.pid())));
            clients.start();
            for (int pause = 0; pause < PAUSES && product.isAlive(); pause++) {
                LockSupport.parkNanos(BETWEEN.toNanos());
                product.freeze();
                LockSupport.parkNanos(PAUSE.toNanos());
                product.thaw();
                if (pause % 4 == 3) {
                    megabytes.add(LiveHeap.megabytes(product.pid()));
                }
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
            clients.stop();
            boolean alive = product.isAlive();
            if (alive) {
                clients.requireAnswersAsBefore();
                megabytes.add(settled(product, megabytes.getFirst() + FLAT_MB));
            }
            System.out.println(TEACHERS + " people in -Xmx" + HEAP + ", " + PAUSES + " pauses: " + clients
                    + "; MB in use: " + megabytes + (alive ? "" : ", and then it ended"));
            return new Ended(alive, clients, megabytes.getLast() - megabytes.getFirst());
        }
    }

    /** Questions of clients that hung up are worked out for a while yet. */
    private static long settled(ProductProcess product, long enough) {
        long deadline = System.nanoTime() + WORKED_OUT.toNanos();
        long megabytes = LiveHeap.megabytes(product.pid());
        while (megabytes >= enough && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000_000);
            megabytes = LiveHeap.megabytes(product.pid());
        }
        return megabytes;
    }
}
