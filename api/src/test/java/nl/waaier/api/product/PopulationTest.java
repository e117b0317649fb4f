package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.testing.Product;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.testing.ReadStores;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A made-up staff whose totals are exactly those that DUO published goes in, and every row of the expected answers comes
 * out over HTTP. The staff is made by a tool that stands beside the project ({@code ../shared/tools/population.py});
 * without it there is nothing to compare with, and the test says so. {@code -Dwaaier.population=FOLDER} names a staff
 * made before, of any size.
 */
class PopulationTest {

    private static final Path TOOL = Path.of("..", "..", "shared", "tools", "population.py");

    @TempDir
    Path data;

    @Test
    void everyRowOfThePublishedFiguresComesOutOfSecondarySchools() throws Exception {
        Path made = made("--sector", "VO", "--max-boards", "4", "--order", "number", "--noise");
        assertAllRows(made);
    }

    @Test
    void everyRowComesOutOfPrimarySchoolsOverBothConversions() throws Exception {
        Path made = made("--sector", "BO,SBO", "--max-boards", "4", "--order", "number", "--noise", "--until", "2023");
        assertAllRows(made);
    }

    private Path made(String... options) throws IOException, InterruptedException {
        String given = System.getProperty("waaier.population");
        if (given != null) {
            return Path.of(given);
        }
        boolean there = Files.exists(TOOL);
        if (!there) {
            System.out.println("PopulationTest compares nothing: there is no " + TOOL);
        }
        Assumptions.assumeTrue(there, "no tool to make a staff with");
        Path made = data.resolve("made");
        List<String> command = new ArrayList<>(List.of("python3", TOOL.toString(), "--out", made.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return made;
    }

    /** On a server that is named a call may take minutes: one that looks at every document to find one is slow with so many people. */
    private static Map<String, String> readStore() {
        if (System.getenv("WAAIER_TEST_MONGO_URI") == null) {
            return Map.of();
        }
        String uri = ReadStores.freshConfiguredUri().orElseThrow();
        return Map.of("spring.mongodb.uri", uri + (uri.contains("?") ? "&" : "?") + "timeoutMS=300000");
    }

    private void assertAllRows(Path made) throws IOException {
        try (Product product = Product.start(data.resolve("run"), readStore())) {
            ImportJob job = product.bean(Imports.class).run(made, false, "test", Progress.NONE);
            assertThat(job.counts().rejected()).isZero();
            ReadModel readModel = product.bean(ReadModel.class);
            await().atMost(Duration.ofMinutes(30))
                    .until(() ->
                            readModel.status().ready() && readModel.status().behind() == 0);

            ExpectedFigures expected = new ExpectedFigures(made);
            String equal = PublishedFigures.assertAllEqual(product.http(), expected);
            int explained =
                    Explanations.assertAllAddUp(product.http(), expected.sectors(), List.copyOf(expected.dates()));
            int promotions = ExpectedPromotions.assertAllFound(
                    product.http(), made, expected.sectors().keySet());
            System.out.printf("PopulationTest: %d rows of promotions counted alike, nothing flagged%n", promotions);
            System.out.printf("PopulationTest: %d differences explained to the last ten-thousandth%n", explained);
            System.out.printf(
                    "PopulationTest: %d rows in, equal rows out: %s%n",
                    job.counts().accepted(), equal);
            assertThat(product.bean(Imports.class)
                            .run(made, false, "test", Progress.NONE)
                            .counts()
                            .events())
                    .as("events when the same is handed in again")
                    .isZero();
        }
    }
}
