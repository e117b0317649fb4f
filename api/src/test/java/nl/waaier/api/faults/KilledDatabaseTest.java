package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL killed under load: nothing acknowledged is lost, and the product goes on by itself when it is back. */
class KilledDatabaseTest {

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    KilledDatabaseTest() {}

    @Test
    void theProductGoesOnByItselfAndNothingIsLost() {
        int kills = Rounds.of(2, 10);
        try (KilledDatabase database = new KilledDatabase(data, Map.of(), kills)) {
            // Once for longer than an import tries.
            database.kill(Duration.ofSeconds(Rounds.of(5, 60))).requireClean();
            for (int kill = 1; kill < kills; kill++) {
                database.kill(Duration.ZERO).requireClean();
            }
            Seen seen = database.end();
            System.out.println(
                    "PostgreSQL killed " + kills + " times, " + database.refusals() + " requests refused: " + seen);
            seen.requireClean();
        }
    }

    /** The planted fault: a server that answers before it writes. */
    @Test
    @Tag(Rounds.TAG)
    void aServerThatAnswersBeforeItWritesIsCaught() {
        Map<String, String> hasty = Map.of(
                "synchronous_commit",
                "off",
                "wal_writer_delay",
                "10s",
                "wal_writer_flush_after",
                "2GB",
                "wal_buffers",
                "64MB");
        try (KilledDatabase database = new KilledDatabase(data, hasty, 1)) {
            Seen seen = database.kill(Duration.ZERO);
            assertThat(seen.isClean()).as("%s", seen).isFalse();
        }
    }
}
