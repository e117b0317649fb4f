package nl.waaier.api.faults;

import java.nio.file.Path;
import java.util.Map;
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

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    KilledProductTest() {}

    @Test
    void nothingIsLostOrDoubledOnPostgresqlWithTheReadStoreBesideIt() {
        MongoProcess mongo = MongoProcess.start();
        try {
            kill(
                    "PostgreSQL",
                    Databases.postgres(),
                    Map.of("spring.mongodb.uri", mongo.uri() + "/waaier"),
                    Rounds.of(1, 50));
        } finally {
            mongo.kill();
        }
    }

    @Test
    @Tag(Rounds.TAG)
    void nothingIsLostOrDoubledOnTheEmbeddedStores() {
        kill("H2", Databases.h2(data), Map.of(), Rounds.of(2, 20));
    }

    private void kill(String database, String url, Map<String, String> settings, int kills) {
        try (KilledProduct product =
                new KilledProduct(data, url, settings, System.getProperty("java.class.path"), kills)) {
            product.start();
            for (int kill = 0; kill < kills; kill++) {
                product.kill().requireClean();
            }
            Ledger.Findings findings = product.stop();
            System.out.println(database + ", " + product.report(findings));
            findings.requireClean();
        }
    }
}
