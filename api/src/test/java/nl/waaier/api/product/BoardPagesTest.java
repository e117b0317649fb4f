package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The pages of a bestuur, which the council and an auditor read too, on the sample board: they say what the API answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardPagesTest {

    private static final String BOARD = "/v1/boards/99001";

    /** Pages on which no person may stand for those who see totals only. */
    private static final List<String> TOTALS = List.of(
            "/bestuur/functiemix",
            "/bestuur/functiemix?sector=BO",
            "/bestuur/streefcijfers",
            "/bestuur/promoties/tellingen",
            "/bestuur/promoties/tellingen?by=school",
            "/bestuur/beleid");

    /** Pages of what changed, or would, of which also totals tell of one person. */
    private static final List<String> CHANGES = List.of(
            "/bestuur/functiemix/verklaring?from=1-10-2017",
            "/bestuur/functiemix/bijstelling",
            "/bestuur/functiemix/bijstelling?knownFrom=1-1-2020",
            "/bestuur/paden",
            "/bestuur/vooruitblik");

    private static final List<String> PERSONS = List.of(
            "/bestuur/functiemix/mensen",
            "/bestuur/functiemix/verklaring/mensen",
            "/bestuur/promoties",
            "/bestuur/promoties/onverklaard",
            "/bestuur/promoties/bewijspakket?from=1-1-2016&until=1-1-2017");

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startByDefault(data, Map.of());
        product.awaitSample();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private JsonNode answer(String person, String question) {
        String path = question.startsWith("/v1/") ? question : BOARD + question;
        return Http.read(product.http().get(path, token(person)));
    }

    private String token(String person) {
        return product.http().get("/sample/tokens/" + person, null).body().strip();
    }

    private JsonNode latest(String person) {
        return answer(person, "/functiemix-series?sector=VO&fromYear=2026&untilYear=2026")
                .path("mixes")
                .path(0);
    }

    private Visitor visitor(String person) {
        return Visitor.sample(product.port(), person);
    }

    private static String page(Visitor visitor, String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).as("%s %s", path, response.body()).isEqualTo(200);
        return text(response.body());
    }

    /** What somebody reads, without marks; pictures tell the same as the tables. */
    private static String text(String html) {
        String told = html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ");
        return HtmlUtils.htmlUnescape(told).replaceAll("\\s+", " ");
    }

    private static String dutch(JsonNode number) {
        return number.decimalValue().toPlainString().replace('.', ',');
    }

    private static String shortened(JsonNode number) {
        String plain = number.decimalValue().stripTrailingZeros().toPlainString();
        return plain.replace('.', ',');
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestuur", "hr", "auditor"})
    void theFunctiemixSaysWhatTheApiAnswers(String person) {
        Visitor visitor = visitor(person);
        JsonNode mix = latest(person);
        String told = page(visitor, "/bestuur/functiemix");
        assertThat(told).contains("Op 1 oktober 2026, zoals nu bekend.", shortened(mix.path("fte")) + " fte");
        mix.path("scales").forEach(scale -> assertThat(told)
                .contains(dutch(scale.path("share")) + "% in "
                        + scale.path("scale").asString())
                .contains(shortened(scale.path("fte")) + " fte"));
        assertThat(told).contains("Nederland 42,2%", "Leraren in opleiding", ": 0,5 fte");
        assertThat(page(visitor, "/bestuur/functiemix?taal=en"))
                .contains("On 1 October 2026, as known now.", "48.2% in LB", "Teachers in training", ": 0.5 fte");
        assertThat(page(visitor, "/scholen/99AA/functiemix?taal=nl")).contains("Functiemix van Waaier College (99AA)");
    }

    @Test
    void theSectorWithMostSchoolsIsShownWhereNoneIsChosen() {
        Visitor bestuur = visitor("bestuur");
        assertThat(page(bestuur, "/bestuur/functiemix")).contains("Voorbeeldscholen, voortgezet onderwijs");
        assertThat(page(bestuur, "/bestuur/functiemix?sector=BO")).contains("Voorbeeldscholen, basisonderwijs");
        assertThat(product.http().get(BOARD + "/functiemix", token("bestuur")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theBestuurSeesWhyScalesChangedAndWhoIsBehindIt() {
        Visitor bestuur = visitor("bestuur");
        JsonNode why = answer("bestuur", "/functiemix-explanation?sector=VO&from=2017-10-01");
        HttpResponse<String> response = bestuur.get("/bestuur/functiemix/verklaring?from=1-10-2017");
        String told = text(response.body());
        why.path("scales").forEach(scale -> {
            assertThat(told).contains("Schaal " + scale.path("scale").asString());
            assertThat(told).contains(shortened(scale.path("fteFrom")), shortened(scale.path("fteUntil")));
            scale.path("causes").forEach(cause -> assertThat(told)
                    .contains(shortened(cause.path("fte")).replace("-", "−")));
        });
        assertThat(told).contains("Bevorderd −7,3", "Bevorderd +5,6");
        assertThat(response.body()).contains("cause=promoted", "<svg");
        String people = page(bestuur, "/bestuur/functiemix/verklaring/mensen?cause=promoted&scale=LC&from=1-10-2017");
        answer("bestuur", "/functiemix-explanation/persons?sector=VO&cause=promoted&scale=LC&from=2017-10-01&size=200")
                .path("persons")
                .forEach(one -> assertThat(people)
                        .contains(
                                one.path("name").asString(),
                                one.path("trajectory").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmr", "schoolleider"})
    void whoMayNotSeePersonsReadsWhatTheBoardPublished(String person) {
        Visitor visitor = visitor(person);
        JsonNode mixes = answer(person, "/functiemix-series?sector=VO").path("mixes");
        assertThat(mixes.findValuesAsString("referenceDate"))
                .containsExactly("2017-10-01", "2020-10-01", "2023-10-01", "2026-10-01");
        String told = page(visitor, "/bestuur/functiemix");
        assertThat(told).contains("Op 1 oktober 2026, zoals het bestuur publiceerde.", "andere schalen samen");
        mixes.forEach(mix -> assertThat(told).contains(shortened(mix.path("fte"))));
        assertThat(page(visitor, "/bestuur/rolmix?referenceDate=1-10-2020"))
                .contains(
                        "Op 1 oktober 2020, zoals bekend op",
                        "Zo heeft het bestuur de cijfers gepubliceerd",
                        "verborgen");
        HttpResponse<String> other = visitor.get("/bestuur/rolmix?referenceDate=2-10-2020");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(text(other.body())).contains("De dichtstbijzijnde is 1 oktober 2020.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestuur", "auditor"})
    void besideTheFteStandsTheShareOfAScaleThatMayMoveTheOtherWay(String person) {
        String told = page(visitor(person), "/bestuur/functiemix/verklaring?from=1-10-2025&until=1-10-2026");
        JsonNode mixes = answer(person, "/functiemix-series?sector=VO&fromYear=2025&untilYear=2026")
                .path("mixes");
        for (int i = 0; i < 3; i++) {
            assertThat(told)
                    .contains("Het aandeel ging van "
                            + dutch(mixes.get(0).path("scales").get(i).path("share")) + "% naar "
                            + dutch(mixes.get(1).path("scales").get(i).path("share")) + "%");
        }
        assertThat(told).contains("want alle schalen samen groeiden met 3,3429 fte.");
    }

    @Test
    void whereFunctionsCameToBeCalledOtherwiseThatIsSaid() {
        Visitor bestuur = visitor("bestuur");
        assertThat(page(bestuur, "/bestuur/functiemix?sector=BO")).contains("gingen functies anders heten");
        assertThat(page(bestuur, "/bestuur/functiemix?sector=BO&per=function"))
                .doesNotContain("gingen functies anders heten");
        assertThat(page(bestuur, "/bestuur/functiemix?sector=VO")).doesNotContain("gingen functies anders heten");
    }

    @Test
    void theCouncilIsNotToldWhatChanges() {
        Visitor pmr = visitor("pmr");
        for (String path : CHANGES) {
            HttpResponse<String> refused = pmr.get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(text(refused.body())).as(path).contains("Wat er verandert, gaat over zo weinig mensen");
        }
        for (String path : TOTALS) {
            assertThat(pmr.get(path).body())
                    .as(path)
                    .doesNotContain("verklaring", "bijstelling", "/paden", "vooruitblik");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmr", "schoolleider"})
    void noPersonStandsOnAPageOfTotals(String person) {
        Visitor visitor = visitor(person);
        Set<String> names = Stream.of("VO", "BO")
                .flatMap(
                        sector -> answer("hr", "/functiemix/posts?size=200&sector=" + sector)
                                .path("posts")
                                .findValuesAsString("name")
                                .stream())
                .collect(Collectors.toSet());
        assertThat(names).hasSizeGreaterThan(60);
        for (String path : TOTALS) {
            HttpResponse<String> response = visitor.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(names).as(path).noneMatch(response.body()::contains);
            assertThat(response.body()).as(path).doesNotContain("/leraren/", "functiemix/mensen", "verklaring/mensen");
        }
        for (String path : Stream.concat(PERSONS.stream(), CHANGES.stream()).toList()) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aSchoolleiderReadsWhoIsOnWhichScaleAtTheOwnSchool() {
        JsonNode posts = answer("schoolleider", "/v1/schools/99AA/functiemix/posts?size=200")
                .path("posts");
        assertThat(posts).hasSizeGreaterThan(20);
        assertThat(page(visitor("schoolleider"), "/scholen/99AA/functiemix/mensen"))
                .contains(posts.get(0).path("name").asString());
        assertThat(visitor("schoolleider")
                        .get("/scholen/99AA/functiemix/verklaring")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor("schoolleider")
                        .get("/scholen/99AB/functiemix/mensen")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestuur", "hr"})
    void whoSeesTheWholeBoardOpensEveryPage(String person) {
        Visitor visitor = visitor(person);
        for (String path :
                Stream.of(TOTALS, PERSONS, CHANGES).flatMap(List::stream).toList()) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            String english = path + (path.contains("?") ? "&" : "?") + "taal=en";
            assertThat(visitor.get(english).statusCode()).as(english).isEqualTo(200);
        }
    }

    @Test
    void aTeacherOpensThePolicyOnly() {
        Visitor leraar = visitor("leraar");
        assertThat(page(leraar, "/bestuur/beleid")).contains("Wat de standaard vraagt");
        for (String path : List.of("/bestuur/functiemix", "/bestuur/streefcijfers", "/bestuur/promoties/tellingen")) {
            assertThat(leraar.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestuur", "auditor"})
    void theOneTrajectoryWithAFindingIsFoundAndTold(String person) {
        Visitor visitor = visitor(person);
        JsonNode found =
                answer(person, "/promotions?flag=any").path("trajectories").get(0);
        assertThat(page(visitor, "/bestuur/promoties"))
                .contains(answer(person, "/promotions").path("total").asInt() + " trajecten, met samen 1 bevinding");
        assertThat(page(visitor, "/bestuur/promoties")).contains("Alleen lopende trajecten");
        assertThat(page(visitor, "/bestuur/promoties?state=lopend"))
                .contains(
                        answer(person, "/promotions?state=lopend").path("total").asInt()
                                + " trajecten, zonder bevindingen. Gekozen: lopend.");
        assertThat(page(visitor, "/bestuur/promoties?flag=any"))
                .contains(
                        "1 traject, met samen 1 bevinding",
                        found.path("reference").asString());
        String path = "/bestuur/promoties/" + found.path("teacherId").asString() + "?trajectory="
                + found.path("reference").asString();
        String told = page(visitor, path);
        assertThat(told)
                .contains(
                        found.path("name").asString(),
                        found.path("findings").get(0).path("message").asString());
        assertThat(told.indexOf("Bevinding: Advies"))
                .isGreaterThan(told.indexOf("Advies: negatief"))
                .isLessThan(told.indexOf("Besluit: voorwaardelijk"));
        found.path("steps").forEach(step -> assertThat(told)
                .contains(
                        "Feit " + step.path("fact").asInt() + ",",
                        step.path("decidedBy").asString()));
        assertThat(page(visitor, path + "&taal=en"))
                .contains(found.path("findings").get(0).path("messageEn").asString(), "Decision: conditional");
        HttpResponse<String> pack = visitor.get(path.replace("?", "/bewijspakket?"));
        assertThat(pack.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"bewijspakket.html\"");
        assertThat(pack.body())
                .contains("\"signature\":", found.path("reference").asString());
    }

    @Test
    void whatCanStillBeObjectedToComesFirstByItsLastDay() {
        String told = page(visitor("bestuur"), "/bestuur/promoties");
        List<String> open = answer("bestuur", "/promotions?size=200")
                .path("trajectories")
                .valueStream()
                .filter(one -> one.path("objection").path("open").asBoolean(false))
                .sorted(Comparator.comparing(
                        one -> one.path("objection").path("lastDay").asString()))
                .map(one -> one.path("reference").asString())
                .toList();
        assertThat(open).hasSizeGreaterThan(1);
        assertThat(told.substring(told.indexOf("Bezwaar nog mogelijk"), told.indexOf("Alle trajecten; kies welke")))
                .containsSubsequence(open);
        assertThat(page(visitor("bestuur"), "/bestuur/promoties?referenceDate=1-10-2019"))
                .contains("Tegen geen enkel besluit kan op deze dag nog bezwaar worden gemaakt");
    }

    @Test
    void whatNoTrajectoryExplainsIsToldWithWhatToDo() {
        assertThat(page(visitor("auditor"), "/bestuur/promoties/onverklaard"))
                .contains("Gerard op den Cirkel", "Terugplaatsing zonder traject", "LD naar LC", "Wat nu: P&O");
    }

    @Test
    void numbersOfPromotionsAreThoseOfTheApi() {
        String person = "bestuur";
        String told = page(visitor(person), "/bestuur/promoties/tellingen");
        JsonNode counts = answer(person, "/promotion-counts").path("counts");
        assertThat(counts).hasSizeGreaterThan(9);
        counts.forEach(count -> assertThat(told)
                .contains(Stream.concat(
                                Stream.of(
                                        count.path("schoolYear").asString(),
                                        count.path("fromScale").asString() + " naar "
                                                + count.path("toScale").asString() + " (promotie)"),
                                Stream.of("appointed", "rejected", "withdrawn", "openAtEnd")
                                        .map(number -> hiddenOr(count.path(number))))
                        .collect(Collectors.joining(" "))));
        JsonNode groups = answer(person, "/promotion-equality").path("byFte");
        assertThat(told)
                .contains("0,5 tot 0,8 fte " + hiddenOr(groups.get(1).path("number")) + " "
                        + hiddenOr(groups.get(1).path("decided")));
        assertThat(told)
                .contains("0,8 fte of meer " + hiddenOr(groups.get(2).path("number")) + " "
                        + hiddenOr(groups.get(2).path("decided")));
    }

    private static String hiddenOr(JsonNode number) {
        return number.isNull() ? "verborgen" : shortened(number);
    }

    @Test
    void aTargetIsAgreedShownChangedAndWithdrawn() {
        Visitor bestuur = visitor("bestuur");
        String form = "/bestuur/streefcijfers/vastleggen";
        bestuur.get(form);
        HttpResponse<String> refused =
                bestuur.post(form, fields("for", "99AB", "share-LC", "120", "share-LD", "17,5", "from", "31-2-2026"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused.body()))
                .contains("2 velden zijn niet goed ingevuld", "Een aandeel is 0 tot 100", "Dit is geen dag");
        assertThat(refused.body()).contains("value=\"120\"", "value=\"17,5\"", "value=\"31-2-2026\"");

        HttpResponse<String> agreed = bestuur.post(
                form,
                fields("for", "99AB", "share-LC", "43", "share-LD", "17,5", "from", "1-8-2026", "target", "lantaarn"));
        assertThat(agreed.statusCode()).isEqualTo(303);
        assertThat(text(bestuur.follow(agreed).body()))
                .contains("Het streefcijfer is vastgelegd.", "Lyceum De Lantaarn (99AB)", "Vanaf 01-08-2026", "17,5%");
        JsonNode target = lantaarn().getFirst();
        assertThat(target.path("school").asString()).isEqualTo("99AB");
        assertThat(page(visitor("auditor"), "/scholen/99AB/functiemix")).contains("streefcijfer 43,0%");
        assertThat(text(bestuur.post(form, fields("for", "99AB", "share-LC", "44", "target", "lantaarn"))
                        .body()))
                .contains("Er is al een streefcijfer met dit kenmerk");

        assertThat(bestuur.get(form + "?target=lantaarn").body()).contains("value=\"17,5\"");
        bestuur.post(form, fields("change", "true", "for", "99AB", "share-LC", "44", "target", "lantaarn"));
        assertThat(page(visitor("auditor"), "/bestuur/streefcijfers"))
                .contains("44,0%")
                .doesNotContain("17,5%");

        String withdraw = "/bestuur/streefcijfers/intrekken?target=lantaarn";
        bestuur.get(withdraw);
        assertThat(bestuur.post(withdraw, fields("reason", "")).statusCode()).isEqualTo(422);
        assertThat(bestuur.post(withdraw, fields("reason", "verkeerde school")).statusCode())
                .isEqualTo(303);
        assertThat(lantaarn()).isEmpty();
    }

    private List<JsonNode> lantaarn() {
        return answer("hr", "/functiemix-targets")
                .path("targets")
                .valueStream()
                .filter(target -> target.path("target").asString().equals("lantaarn"))
                .toList();
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmr", "auditor", "schoolleider"})
    void whoMayNotAgreeTargetsIsOfferedNoForm(String person) {
        Visitor visitor = visitor(person);
        assertThat(visitor.get("/bestuur/streefcijfers").body()).doesNotContain("vastleggen", "intrekken");
        assertThat(visitor.get("/bestuur/streefcijfers/vastleggen").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/bestuur/streefcijfers/vastleggen", fields("for", "VO", "share-LC", "43"))
                        .statusCode())
                .isEqualTo(403);
    }
}
