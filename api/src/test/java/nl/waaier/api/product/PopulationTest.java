package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.testing.MadeUpStaff;
import nl.waaier.api.testing.Product;
import nl.waaier.projections.testing.ReadStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A {@link MadeUpStaff made-up staff} goes in, and every row of the answers to expect comes out over HTTP.
 * {@code -Dwaaier.population=FOLDER} names a staff made before, of any size.
 */
class PopulationTest {

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
        return given == null ? MadeUpStaff.make(data.resolve("made"), options) : Path.of(given);
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
            product.awaitReadModel(Duration.ofMinutes(30));

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
