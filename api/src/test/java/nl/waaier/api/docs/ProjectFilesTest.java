package nl.waaier.api.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.Map;
import java.util.regex.Pattern;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Files that no compiler reads: what forges, catalogues and containers expect of them. */
class ProjectFilesTest {

    private static final int SHORT = 150;

    @Test
    void theLicenceIsWhole() {
        String licence = Project.text(Project.ROOT.resolve("LICENSE"));
        assertThat(licence).startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
        assertThat(Pattern.compile("^([0-9]+)\\.[A-Z]", Pattern.MULTILINE)
                        .matcher(licence)
                        .results()
                        .map(article -> Integer.valueOf(article.group(1))))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(licence.strip())
                .endsWith(
                        "All other changes or additions to this Appendix require the production of a new EUPL version.");
    }

    @Test
    void publiccodeHasWhatCataloguesAskFor() {
        Map<String, Object> publiccode = yaml("publiccode.yml");
        assertThat(publiccode)
                .containsKeys("name", "url", "platforms", "categories", "developmentStatus", "softwareType")
                .containsKeys("description", "legal", "maintenance", "localisation")
                .containsEntry("publiccodeYmlVersion", "0.4");
        assertThat(publiccode.get("description"))
                .asInstanceOf(MAP)
                .containsOnlyKeys("nl", "en")
                .allSatisfy((language, description) -> {
                    assertThat(description).asInstanceOf(MAP).containsKey("features");
                    assertThat(text(description, "shortDescription")).hasSizeLessThanOrEqualTo(SHORT);
                    assertThat(text(description, "longDescription")).hasSizeBetween(SHORT, 10_000);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", ".github/workflows/verify.yml", ".github/workflows/faults.yml"})
    void imagesAndActionsHaveAnExactVersion(String file) {
        assertThat(yaml(file)).isNotEmpty();
        assertThat(Pattern.compile("(image|uses): *(.+)")
                        .matcher(Project.text(Project.ROOT.resolve(file)))
                        .results()
                        .map(used -> used.group(2)))
                .isNotEmpty()
                .allMatch(used -> used.matches("[a-z]+:[0-9]+(\\.[0-9]+)+|.+@[0-9a-f]{40} # v[0-9.]+"));
    }

    @ParameterizedTest
    @CsvSource({"verify.yml, mvn -B verify", "faults.yml, mvn -B verify -Pfaults"})
    void theWorkflowsSpeakOfTheServersOfTheComposeFile(String name, String command) {
        String compose = Project.text(Project.ROOT.resolve("compose.yaml"));
        String workflow = Project.text(Project.ROOT.resolve(".github/workflows/" + name));
        assertThat(workflow).contains("docker compose up --detach --wait", "- run: " + command + "\n");
        for (String variable : new String[] {"WAAIER_TEST_POSTGRES_URL", "WAAIER_TEST_MONGO_URI"}) {
            assertThat(value(compose, variable + "='", "'")).isEqualTo(value(workflow, variable + ": ", "\n"));
        }
    }

    /** What is left out of every build runs every night, and the pages say so. */
    @Test
    void whatVerifyLeavesOutRunsEveryNight() {
        String build = Project.text(Project.ROOT.resolve("pom.xml"));
        assertThat(build).contains("<tests.left-out>" + Rounds.TAG + "</tests.left-out>", "<tests.left-out/>");
        assertThat(Project.text(Project.ROOT.resolve(".github/workflows/faults.yml")))
                .contains("schedule:", "- cron:");
        assertThat(Project.text(Project.ROOT.resolve("docs/handbook.md"))).contains("`mvn verify -Pfaults`");
    }

    private static String value(String text, String before, String after) {
        int start = text.indexOf(before);
        assertThat(start).as(before).isNotNegative();
        int end = text.indexOf(after, start + before.length());
        return text.substring(start + before.length(), end);
    }

    private static String text(Object map, String key) {
        return String.valueOf(((Map<?, ?>) map).get(key));
    }

    private static Map<String, Object> yaml(String file) {
        return new Yaml().load(Project.text(Project.ROOT.resolve(file)));
    }
}
