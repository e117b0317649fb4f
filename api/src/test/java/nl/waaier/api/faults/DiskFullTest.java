package nl.waaier.api.faults;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static final int TEACHERS = 60;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    DiskFullTest() {}

    @Test
    void theEmbeddedStoreRunsOutOfRoom() throws IOException {
        try (SmallDisk disk = disk(40)) {
            Path data = Files.createDirectories(disk.root().resolve("data"));
            fill(disk, data, Databases.h2(data), () -> {});
        }
    }

    @Test
    void theServerOfTheEventStoreRunsOutOfRoom() throws IOException {
        try (SmallDisk disk = disk(200);
                PostgresServer server =
                        new PostgresServer(disk.root().resolve("postgres"), Map.of("max_wal_size", "64MB"))) {
            fill(disk, Files.createDirectories(directory.resolve("data")), server.url(), server::restart);
        }
    }

    private SmallDisk disk(int megabytes) throws IOException {
        return SmallDisk.mount(Files.createDirectories(directory.resolve("disk")), megabytes);
    }

    private static void fill(SmallDisk disk, Path data, String url, Runnable serverAgain) {
        Ledger ledger = new Ledger(TestBoard.in(url, TEACHERS));
        Clients clients = new Clients(ledger);
        try (ProductProcess product = ProductProcess.of(
                data,
                TellingProduct.class.getName(),
                System.getProperty("java.class.path"),
                List.of(),
                Map.of("spring.datasource.url", url))) {
            product.start();
            ledger.careers().stream().limit(3).forEach(career -> career.advance(product.http()));
            disk.fill();
            ledger.careers().stream().limit(TEACHERS / 2).forEach(career -> career.advance(product.http()));
            ledger.careers().stream().limit(TEACHERS / 2).forEach(career -> career.advance(product.http()));
            System.out.println("full: " + ledger.acknowledged() + " acknowledged, " + ledger.refusals() + " refused "
                    + ledger.wrong());
            Http http = product.http();
            var answer = http.send(
                    http.request("POST", "/v1/imports", TestBoard.HR, BodyPublishers.ofByteArray(new byte[100_000]))
                            .header("Content-Type", "application/zip"));
            System.out.println(answer.statusCode() + answer.body());
            disk.makeRoom();
            ledger.careers().forEach(career -> {
                if (!career.isOver()) {
                    System.out.println(career.advance(product.http()));
                }
            });
            System.out.println("room: " + ledger.acknowledged() + " acknowledged, " + ledger.refusals() + " refused "
                    + ledger.wrong());
            System.out.println(product.printed());
            product.stop();
            serverAgain.run();
            product.start();
            ledger.careers().forEach(career -> {
                if (!career.isOver()) {
                    System.out.println(career.advance(product.http()));
                }
            });
            System.out.println("restarted: " + ledger.acknowledged() + " acknowledged, " + ledger.refusals()
                    + " refused " + ledger.wrong());
            product.stop();
            Seen seen = ledger.against(StoredFacts.in(url));
            System.out.println(seen);
            seen.requireClean();
        }
    }
}
