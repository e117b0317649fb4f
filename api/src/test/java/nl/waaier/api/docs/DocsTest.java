package nl.waaier.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation holds together. */
class DocsTest {

    private static final int LONGEST_DECISION = 60;

    private static final Pattern LOG_LINE = Pattern.compile("\\G(?:\\|.*\\|\\R)*?\\| `([^`]+)` \\|.*\\|\\R");

    /** By the logger, or where there is no memory left for one, as a line of its own. */
    private static final String LOGGED = "(LOG\\s*\\.(info|warn|error)\\([^;]*|\"ERROR )";

    /** The name of a type: two words at least, perhaps with a member. */
    private static final Pattern TYPE =
            Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z]+)(?:\\.[A-Za-z]+)?(?:\\([^`]*\\))?`");

    /** Every name in the sources, of tests too, but for those in comments and texts. */
    private static final Set<String> NAMES = Project.sources().stream()
            .map(Project::text)
            .map(text -> text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", ""))
            .flatMap(text -> Pattern.compile("\\b[A-Z][A-Za-z]+").matcher(text).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());

    @TempDir
    Path folder;

    static List<Path> pages() {
        return Project.pages();
    }

    static List<Path> pagesOfWhatIs() {
        return pages().stream().filter(page -> !decisions().contains(page)).toList();
    }

    static List<Path> decisions() {
        return pages().stream()
                .filter(page -> page.startsWith(Project.ROOT.resolve("docs/decisions")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(Path page) {
        assertThat(Links.broken(page)).isEmpty();
    }

    @Test
    void theReadmeLinksToEveryPageOfTheFirstLevel() {
        Path readme = Project.ROOT.resolve("README.md");
        assertThat(Links.relative(readme))
                .containsAll(pages().stream()
                        .map(page -> Project.ROOT.relativize(page).toString())
                        .filter(page -> page.matches("docs/[^/]+"))
                        .toList());
    }

    @Test
    void thePageForOperatorsTellsOurSettingsAndNoOthers() {
        Set<String> told = Settings.told(Project.text(Project.ROOT.resolve("docs/operate.md")));
        assertThat(told).hasSizeGreaterThan(15).isEqualTo(Settings.ofTheProduct());
    }

    /** Planted faults: each setting in turn is not told, and one is told that there is not. */
    @Test
    void aSettingThatIsNotToldAndOneThatIsNotThereAreSeen() {
        String page = Project.text(Project.ROOT.resolve("docs/operate.md"));
        Set<String> ofTheProduct = Settings.ofTheProduct();
        assertThat(Settings.told(page + "\nSet `waaier.identity.wished-for`.\n"))
                .isNotEqualTo(ofTheProduct);
        assertThat(page.lines().filter(line -> line.startsWith("| `waaier.")))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(Settings.told(page.replace(row, ""))).isNotEqualTo(ofTheProduct));
    }

    @Test
    void whatThePageForOperatorsSaysToAlertOnIsLogged() {
        String page = Project.text(Project.ROOT.resolve("docs/operate.md"));
        List<String> lines = LOG_LINE.matcher(page.substring(page.indexOf("| log line |")))
                .results()
                .map(found -> found.group(1))
                .toList();
        String product = Project.productFiles().stream()
                .map(Project::text)
                .map(text -> text.replaceAll("\"\\s*\\+ \"", ""))
                .collect(Collectors.joining());
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(product)
                .containsPattern(LOGGED + Pattern.quote(line)));
    }

    /** Decisions tell of what was; every other page of what is. */
    @ParameterizedTest
    @MethodSource("pagesOfWhatIs")
    void theTypesThatAPageNamesAreThere(Path page) {
        Set<String> gone = types(Project.text(page));
        gone.removeAll(NAMES);
        assertThat(gone).isEmpty();
    }

    @Test
    void aTypeThatIsGoneIsSeen() {
        assertThat(NAMES).hasSizeGreaterThan(500).containsAll(types("`DocsTest`, `FactKind.ofWord`"));
        assertThat(NAMES).doesNotContainAnyElementsOf(types("a `FactLedger` and `SilentFolder.of(...)`"));
    }

    private static Set<String> types(String page) {
        return TYPE.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void brokenLinksAreSeen() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(
                page, "# A first heading\n[a](page.md) [b](gone.md) [c](#a-first-heading) [d](#gone) [e](https://x.y)");
        assertThat(Links.broken(page)).containsExactly("gone.md", "#gone");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionHasItsThreePartsAndIsShort(Path decision) {
        List<String> lines = Project.text(decision).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST_DECISION);
        assertThat(decision.getFileName().toString()).matches("[0-9]{4}(-[a-z0-9]+)+\\.md");
        assertThat(lines.getFirst())
                .startsWith("# " + Integer.parseInt(decision.getFileName().toString(), 0, 4, 10) + ". ");
        assertThat(lines.stream().filter(line -> line.startsWith("## ")))
                .containsExactly("## Context", "## Decision", "## Consequences");
    }

    @Test
    void decisionsHaveNumbersOfTheirOwn() {
        Stream<String> numbers =
                decisions().stream().map(d -> d.getFileName().toString().substring(0, 4));
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }
}
