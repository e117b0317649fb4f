package nl.waaier.api.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.PostgresServer;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL leaves the bytes of what was deleted in its files: rows, pages of indexes, samples of its statistics and the log. What the
 * operator's page says to type clears them.
 */
class ErasedDataFilesTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Pattern STATEMENT = Pattern.compile(" -c (?:'([^']+)'|(\\S+))");
    private static final Set<Integer> ERASED = new TreeSet<>(MarkedStaff.people(MarkedStaff::isErased));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    ErasedDataFilesTest() {}

    @Test
    void theBytesOfWhoWasErasedLeaveTheFilesOfPostgresqlWhenTheOperatorClearsThem() throws IOException {
        Path files = folder.resolve("postgres");
        // As the page says to set it.
        Map<String, String> settings = Map.of("wal_recycle", "off");
        try (PostgresServer server = new PostgresServer(files, settings)) {
            erase(server.url());
            // Samples of values stand in the statistics too, as they do after a night.
            Databases.administer(server.url(), "analyze");
        }
        assertThat(MarkedStaff.inFiles(files))
                .as("what PostgreSQL keeps by itself")
                .containsAnyElementsOf(ERASED);
        try (PostgresServer server = new PostgresServer(files, settings)) {
            statements().forEach(statement -> Databases.administer(server.url(), statement));
        }
        assertThat(MarkedStaff.inFiles(files))
                .hasSize(MarkedStaff.PEOPLE - ERASED.size())
                .doesNotContainAnyElementsOf(ERASED);
    }

    private static List<String> statements() {
        return STATEMENT
                .matcher(OperatorsPage.commands("psql").getFirst())
                .results()
                .map((MatchResult one) -> Objects.requireNonNullElseGet(one.group(1), () -> one.group(2)))
                .toList();
    }

    /** Of both files, where somebody has two. */
    private static List<String> numbers() {
        return ERASED.stream()
                .flatMap(person -> MarkedStaff.hasTwoFiles(person)
                        ? Stream.of(MarkedStaff.mark(person), MarkedStaff.secondNumber(person))
                        : Stream.of(MarkedStaff.mark(person)))
                .toList();
    }

    private void erase(String url) {
        Map<String, String> settings = Map.of(
                "spring.datasource.url",
                url,
                "waaier.erasures-file",
                folder.resolve("erased").toString());
        String hr = Product.token(UserRole.HR, BOARD);
        try (Product product = Product.start(folder.resolve("data"), settings)) {
            product.bean(Imports.class).run(MarkedStaff.delivery().folder(folder), false, "operator", Progress.NONE);
            Databases.administer(url, "analyze");
            numbers().forEach(number -> {
                String id = Objects.requireNonNull(product.bean(PersonRegister.class)
                                .find(BOARD, List.of(number))
                                .get(number))
                        .id()
                        .toString();
                assertThat(product.http()
                                .json("POST", "/v1/teachers/" + id + "/erasure", hr, "{\"ground\":\"bewaartermijn\"}")
                                .statusCode())
                        .isEqualTo(200);
            });
        }
    }
}
