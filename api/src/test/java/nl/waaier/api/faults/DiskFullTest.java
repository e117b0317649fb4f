package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.faults.Career.Outcome;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.PostgresServer;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import nl.waaier.api.testing.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk runs full: commands are refused, nothing is lost or half written, and with room it goes on. */
@Tag(Rounds.TAG)
class DiskFullTest {

    private static final int TEACHERS = 40;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    DiskFullTest() {}

    @Test
    void theDataFolderWithTheEmbeddedStoreRunsFull() throws IOException {
        try (SmallDisk disk = disk(40)) {
            Path data = Files.createDirectories(disk.root().resolve("data"));
            runFull(disk, data, Databases.h2(data), () -> {});
        }
    }

    @Test
    void theDiskOfTheDatabaseServerRunsFull() throws IOException {
        try (SmallDisk disk = disk(200);
                PostgresServer server = new PostgresServer(disk.root().resolve("postgres"), Map.of())) {
            runFull(disk, Files.createDirectories(directory.resolve("data")), server.url(), server::restart);
        }
    }

    private SmallDisk disk(int megabytes) throws IOException {
        return SmallDisk.mount(Files.createDirectories(directory.resolve("disk")), megabytes);
    }

    private static void runFull(SmallDisk disk, Path data, String url, Runnable databaseAgain) {
        Ledger ledger = new Ledger(TestBoard.in(url, TEACHERS));
        try (ProductProcess product = ProductProcess.of(data, Map.of("spring.datasource.url", url))) {
            product.start();
            assertThat(advanceAll(ledger, product)).containsOnly(Outcome.ACKNOWLEDGED);
            disk.fill();
            untilRefused(ledger, product);
            assertThat(advanceAll(ledger, product)).doesNotContain(Outcome.UNANSWERED, Outcome.WRONG);
            requireUploadRefused(product.http());
            int refused = ledger.refusals();
            disk.makeRoom();
            product.stop();
            databaseAgain.run();
            product.start();
            assertThat(advanceAll(ledger, product)).containsOnly(Outcome.ACKNOWLEDGED);
            product.stop();
            Seen seen = ledger.against(StoredFacts.in(url));
            System.out.println("disk full, " + refused + " requests refused: " + seen);
            assertThat(refused).isPositive();
            seen.requireClean();
        }
    }

    private static List<Outcome> advanceAll(Ledger ledger, ProductProcess product) {
        return ledger.careers().stream()
                .map(career -> career.advance(product.http()))
                .toList();
    }

    /** A database may have room in files that it made before. */
    private static void untilRefused(Ledger ledger, ProductProcess product) {
        for (Career career : ledger.careers()) {
            while (!career.isOver()) {
                if (career.advance(product.http()) == Outcome.REFUSED) {
                    return;
                }
            }
        }
        throw new AssertionError("everything was recorded on a full disk");
    }

    private static void requireUploadRefused(Http http) {
        var upload = http.request("POST", "/v1/imports", TestBoard.HR, BodyPublishers.ofByteArray(new byte[1_000_000]))
                .header("Content-Type", "application/zip");
        Http.assertProblem(http.send(upload), 503);
    }
}
