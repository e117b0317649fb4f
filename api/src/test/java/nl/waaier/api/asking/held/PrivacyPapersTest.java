package nl.waaier.api.asking.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.job.PartialUploads;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.retention.RetentionTerms;
import nl.waaier.api.testing.PageRoutes;
import nl.waaier.api.testing.ProductRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the privacy papers say of the product is so. */
class PrivacyPapersTest {

    private static final Path PAPERS = Path.of("..", "docs", "privacy");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static Stream<Path> papers() throws IOException {
        try (Stream<Path> papers = Files.list(PAPERS)) {
            return papers.toList().stream();
        }
    }

    private static String text(Path paper) {
        try {
            return Files.readString(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String paper(String name) {
        return text(PAPERS.resolve(name));
    }

    /** What stands as code in the first cell of each row, or in a text. */
    private static Set<String> code(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theRecordOfProcessingNamesEveryTableThatHoldsSomethingAboutPersons() {
        Set<String> held = Stream.of(
                        Arrays.stream(HeldTable.values()).map(HeldTable::table),
                        HeldData.EVENTS.stream(),
                        HeldData.NOT_TOLD.stream())
                .flatMap(tables -> tables)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(code(
                        Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE),
                        paper("register-van-verwerkingen.md")))
                .isEqualTo(held);
    }

    @Test
    void theRecordOfProcessingNamesEveryRole() {
        String receivers = paper("register-van-verwerkingen.md");
        receivers = receivers.substring(receivers.indexOf("## Ontvangers"));
        assertThat(code(CODE, receivers))
                .isEqualTo(Arrays.stream(UserRole.values())
                        .map(UserRole::word)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** So that an address which a paper sends somebody to is there. */
    @ParameterizedTest
    @MethodSource("papers")
    void everyAddressThatAPaperNamesIsARoute(Path paper) {
        Set<String> routes = Stream.concat(ProductRoutes.RULES.stream(), PageRoutes.RULES.stream())
                .map(rule -> rule.route().substring(rule.route().indexOf(' ') + 1))
                .collect(Collectors.toSet());
        assertThat(code(CODE, text(paper)).stream().filter(code -> code.startsWith("/")))
                .allSatisfy(address -> assertThat(routes).contains(address));
    }

    /** Planted: an address that is not there, and a table that is left out. */
    @Test
    void whatIsNotSoIsSeen() {
        assertThat(ProductRoutes.RULES).noneMatch(rule -> rule.route().endsWith(" /v1/me/everything"));
        assertThat(code(CODE, paper("verzoeken.md")).stream().filter(code -> code.startsWith("/")))
                .hasSizeGreaterThan(3);
    }

    @Test
    void totalsAreOfAsManyAsThePapersSay() {
        assertThat(List.of(paper("register-van-verwerkingen.md"), paper("privacybijsluiter.md")))
                .allSatisfy(paper -> assertThat(numbers(paper, "ten minste ([0-9]+) mensen"))
                        .containsOnly(String.valueOf(Access.SMALLEST_SHOWN)));
    }

    private static List<String> numbers(String paper, String pattern) {
        return Pattern.compile(pattern)
                .matcher(paper)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Each setting stands in the table of terms with its default, in words, and the table names no other. */
    @Test
    void theTermsThatThePapersTellAreTheDefaultsOfTheSettings() {
        Map<String, String> defaults = new TreeMap<>();
        RecordComponent[] terms = RetentionTerms.class.getRecordComponents();
        for (int i = 0; i < terms.length; i++) {
            defaults.put(
                    "waaier.retention." + DataObjectPropertyName.toDashedForm(terms[i].getName()),
                    RetentionTerms.class.getDeclaredConstructors()[0].getParameters()[i].getAnnotation(
                                    DefaultValue.class)
                            .value()[0]);
        }
        Map<String, String> told = new TreeMap<>();
        Pattern.compile(
                        "^\\| [^|]*\\| ([0-9]+) (jaar|weken)\\b[^|]*\\|[^|]*\\| `(waaier[a-z.-]+)` \\|",
                        Pattern.MULTILINE)
                .matcher(paper("bewaartermijnen.md"))
                .results()
                .forEach(row ->
                        told.put(row.group(3), row.group(1) + (row.group(2).equals("jaar") ? "y" : "w")));
        assertThat(told).isEqualTo(defaults);
    }

    @Test
    void anUploadThatNobodyFinishesIsKeptAsLongAsThePapersSay() {
        assertThat(numbers(paper("bewaartermijnen.md"), "niet afkomt ([0-9]+) dag"))
                .containsExactly(String.valueOf(PartialUploads.KEPT.toDays()));
    }
}
