package nl.waaier.api.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What the README and the page for operators say to type at the default run is answered by the default run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {

    private static final Pattern TOKEN = Pattern.compile("TOKEN=.*localhost:8080(/sample/tokens/([a-z]+))\\)");
    private static final Pattern QUESTION = Pattern.compile("curl .*localhost:8080(/v1/[^\\s']+).*");
    private static final Pattern OPERATION = Pattern.compile(
            "^ +curl -s (-H @\\.waaier-data/operator-key )?(-X POST )?localhost:8081(/\\S+)", Pattern.MULTILINE);
    private static final Pattern MEASURE = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("^# TYPE (\\S+)", Pattern.MULTILINE);
    private static final Pattern WATCH = Pattern.compile("`:808([01])(/[a-z/]+)`");
    /** A capability: where it is asked, first; the question; the test. */
    private static final Pattern ROW =
            Pattern.compile("^\\| [^|`]+ \\| `([^`]+)`[^|]*\\| `(\\w+)` \\| `(\\w+)` \\|$", Pattern.MULTILINE);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What is asked, by the sample person who asks it. */
    private final Map<String, List<String>> asked = new LinkedHashMap<>();

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        String person = "nobody";
        String readme = Project.text(Project.ROOT.resolve("README.md")).replaceAll("\\\\\\R *", "");
        for (String line : readme.lines().map(String::strip).toList()) {
            Matcher token = TOKEN.matcher(line);
            Matcher question = QUESTION.matcher(line);
            if (token.matches()) {
                person = token.group(2);
            } else if (question.matches()) {
                asked.computeIfAbsent(person, p -> new ArrayList<>()).add(question.group(1));
            }
        }
        product = Product.startByDefault(data);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void everyRowOfTheTableNamesARouteAQuestionAndATestThatAreThere() {
        Set<String> routes = product.routes();
        Set<String> classes = Project.javaFiles();
        List<MatchResult> rows = ROW.matcher(Project.text(Project.ROOT.resolve("README.md")))
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(10);
        for (MatchResult row : rows) {
            assertThat(routes.stream().map(ReadmeTest::withoutMethod))
                    .as(row.group())
                    .contains(row.group(1));
            assertThat(classes).as(row.group()).contains(row.group(2), row.group(3));
        }
    }

    private static String withoutMethod(String route) {
        return route.substring(route.indexOf('/'));
    }

    @Test
    void everyUserHasAQuestionInTheReadme() {
        assertThat(asked).containsOnlyKeys("schoolleider", "leraar", "bestuur", "hr");
    }

    @Test
    void theSchoolleiderGetsTheRoleMix() {
        JsonNode mix = answer("schoolleider", "/role-mix", "cells");
        assertThat(mix.path("school").asString()).isEqualTo("99AA");
        assertThat(mix.path("teachers").asInt()).isPositive();
    }

    @Test
    void theTeacherGetsTheOwnTimeline() {
        JsonNode timeline = answer("leraar", "/timeline", "entries");
        assertThat(timeline.path("name").asString()).isNotBlank();
        assertThat(timeline.path("total").asInt()).isPositive();
    }

    @Test
    void theBestuurGetsTenYearsOfFunctiemix() {
        JsonNode series = answer("bestuur", "/functiemix-series", "mixes");
        assertThat(series.path("mixes")).hasSize(10);
        assertThat(series.path("mixes").get(9).path("scales").findValuesAsString("scale"))
                .contains("LB", "LC", "LD");
    }

    @Test
    void theBestuurSeesWhyTheFunctiemixChanged() {
        JsonNode explanation = answer("bestuur", "/functiemix-explanation", "scales");
        assertThat(explanation.path("scales").findValues("causes")).isNotEmpty();
    }

    @Test
    void theBestuurAuditsPromotions() {
        JsonNode audit = answer("bestuur", "/promotions", "trajectories");
        assertThat(audit.path("trajectories").get(0).path("steps").isEmpty()).isFalse();
        // In one trajectory of the sample a negative advice was passed over, so that there is something to find once
        // all
        // of it is there.
        await().atMost(PATIENCE)
                .until(() -> answer("bestuur", "/promotions", "trajectories")
                                .path("flags")
                                .asInt()
                        == 1);
    }

    @Test
    void hrHandsInFiles() {
        byte[] zip = new Delivery()
                .row("organisatie", "VO;99001;Stichting Waaier Voorbeeldscholen;99AA;Waaier College;Leerdam aan Zee;J")
                .zip();
        HttpRequest.Builder request =
                product.http().request("POST", path("hr", "/imports"), token("hr"), BodyPublishers.ofByteArray(zip));
        HttpResponse<String> accepted = product.http().send(request.header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Location").orElse("")).contains("/v1/imports/");
    }

    @Test
    void theOperatorsCommandsWork() {
        List<MatchResult> commands = OPERATION
                .matcher(Project.text(Project.ROOT.resolve("docs/operate.md")))
                .results()
                .toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        for (MatchResult command : commands) {
            String method = command.group(2) == null ? "GET" : "POST";
            Http side = command.group(1) == null ? withoutKey() : product.management();
            HttpResponse<String> answer =
                    side.send(side.request(method, command.group(3), null, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(command.group()).isEqualTo(200);
            assertThat(answer.body()).as(command.group()).matches("(?s)[\\[{].*");
        }
    }

    private Http withoutKey() {
        return new Http(Integer.parseInt(product.bean(Environment.class).getRequiredProperty("local.management.port")));
    }

    /** The port is open to every user of the machine. */
    @Test
    void whoCannotReadTheKeyLooksHowItIsAndDoesNothing() {
        Http side = withoutKey();
        for (String measures : List.of("health", "info", "metrics", "prometheus", "readmodel")) {
            assertThat(side.get("/actuator/" + measures, null).statusCode()).isIn(200, 503);
        }
        assertThat(side.get("/actuator", null).statusCode()).isEqualTo(200);
        for (String token : Arrays.asList(null, "0".repeat(64), token("hr"))) {
            assertThat(side.get("/actuator/waiting", token).statusCode()).isEqualTo(401);
            assertThat(side.json("POST", "/actuator/waiting", token, "").statusCode())
                    .isEqualTo(401);
            assertThat(side.json("POST", "/actuator/readmodel", token, "").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whatAnOperatorWatchesIsWell() {
        List<MatchResult> watched = WATCH.matcher(Project.text(Project.ROOT.resolve("docs/operate.md")))
                .results()
                .toList();
        assertThat(watched).hasSizeGreaterThanOrEqualTo(5);
        for (MatchResult each : watched) {
            Http side = each.group(1).equals("0") ? product.http() : product.management();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            side.get(each.group(2), null).statusCode())
                    .as(each.group())
                    .isEqualTo(200));
        }
    }

    @Test
    void everyMeasureOnThePageExistsAndOursAreAllOnIt() {
        Set<String> published = TYPE.matcher(
                        product.management().get("/actuator/prometheus", null).body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> told = MEASURE.matcher(Project.text(Project.ROOT.resolve("docs/operate.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(published).containsAll(told);
        assertThat(published.stream().filter(name -> name.startsWith("waaier_")))
                .isNotEmpty()
                .isSubsetOf(told);
    }

    /** The answer to the README's question; the sample board may still be on its way into the view. */
    private JsonNode answer(String person, String question, String list) {
        String token = token(person);
        String path = path(person, question);
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            HttpResponse<String> response = product.http().get(path, token);
                            assertThat(response.statusCode())
                                    .as(response.body())
                                    .isIn(List.of(200, 503));
                            return Http.read(response);
                        },
                        json -> !json.path(list).isEmpty());
    }

    /** The person's question in the README with these words in it. */
    private String path(String person, String words) {
        return asked.getOrDefault(person, List.of()).stream()
                .filter(path -> path.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + words + " for " + person));
    }

    private String token(String person) {
        HttpResponse<String> token = product.http().get("/sample/tokens/" + person, null);
        assertThat(token.statusCode()).isEqualTo(200);
        return token.body().strip();
    }
}
