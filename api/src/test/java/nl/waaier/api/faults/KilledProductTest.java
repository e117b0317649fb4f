package nl.waaier.api.faults;

import java.nio.file.Path;
import java.util.function.IntFunction;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Rounds;
import nl.waaier.projections.testing.MongoProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole product, killed as {@code kill -9} does under a load of commands and an import: what was acknowledged is
 * there, nothing is there twice, the import goes on to the end it would have had, and the views equal a rebuild.
 */
class KilledProductTest {

    /** A store is rebuilt after every kill, so it is not to grow for ever. */
    private static final int KILLS_PER_STORE = 10;

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    KilledProductTest() {}

    @Test
    void nothingIsLostOrDoubledOnPostgresqlWithTheReadStoreBesideIt() {
        kill(
                "PostgreSQL",
                Rounds.of(1, 50),
                store -> new KilledProduct(
                        data.resolve("store-" + store),
                        Databases.postgres(),
                        MongoProcess.startLarge("512m"),
                        KILLS_PER_STORE));
    }

    @Test
    @Tag(Rounds.TAG)
    void nothingIsLostOrDoubledOnTheEmbeddedStores() {
        kill(
                "H2",
                Rounds.of(2, 20),
                store -> new KilledProduct(data.resolve("store-" + store), Databases.h2(data), null, KILLS_PER_STORE));
    }

    private static void kill(String database, int kills, IntFunction<KilledProduct> products) {
        Seen all = Seen.NOTHING;
        for (int done = 0; done < kills; done += KILLS_PER_STORE) {
            try (KilledProduct product = products.apply(done)) {
                product.start();
                for (int kill = done; kill < Math.min(kills, done + KILLS_PER_STORE); kill++) {
                    product.kill().requireClean();
                }
                Seen seen = product.stop();
                all = all.plus(seen);
                System.out.println(database + ", " + all);
                seen.requireClean();
            }
        }
    }
}
