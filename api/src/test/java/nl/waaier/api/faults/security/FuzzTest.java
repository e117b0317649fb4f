package nl.waaier.api.faults.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests made up after the product's own description of itself, in every build others: whatever is asked, the answer has
 * the product's form and shows only what the caller may see. {@code -Dwaaier.fuzz.seed} asks the same ones again.
 */
class FuzzTest {

    private static final int QUICK = 2_500;
    private static final int FULL = 200_000;

    @Test
    void aDefectThatOneValueOfOneParameterShowsIsFound(@TempDir Path data) throws InterruptedException {
        Map<String, String> planted = Map.of("spring.main.sources", PlantedDefect.class.getName());
        try (FuzzedProduct product = new FuzzedProduct(data, planted)) {
            assertThat(product.fuzz(1).send(QUICK).faults().keySet())
                    .anyMatch(fault -> fault.startsWith("status 500 at GET"));
        }
    }

    @Test
    void whateverIsAskedIsAnsweredInFormInTimeAndOnlyToWhoMayAsk(@TempDir Path data) throws InterruptedException {
        long seed = Long.getLong("waaier.fuzz.seed", System.currentTimeMillis());
        try (FuzzedProduct product = new FuzzedProduct(data, Map.of())) {
            FuzzRun run = product.fuzz(seed).send(Rounds.of(QUICK, FULL));
            System.out.printf(
                    "Fuzzed with -Dwaaier.fuzz.seed=%d: statuses %s, slowest answer %d ms%n",
                    seed, run.statuses(), run.slowest().toMillis());
            assertThat(run.faults()).as("with -Dwaaier.fuzz.seed=%d", seed).isEmpty();
            assertThat(run.statuses()).as("requests that get far").containsKeys(200, 201, 400, 401, 403, 404, 409);
            if (Rounds.of(QUICK, FULL) == FULL) {
                // What a delivery may say of itself seldom goes together when it is made up.
                assertThat(run.statuses()).as("deliveries that are taken in").containsKey(202);
            }
        }
    }
}
