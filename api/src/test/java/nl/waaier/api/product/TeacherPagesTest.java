package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.SchoolYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The pages about one teacher, on the sample board, for that teacher and for others: they say what the API answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeacherPagesTest {

    private static final Pattern FACT = Pattern.compile("id=\"feit-(\\d+)\"");

    private Product product;
    private String noor = "";

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startByDefault(data, Map.of());
        product.awaitSample();
        noor = answer("leraar", "/v1/me/timeline").path("teacherId").asString();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private JsonNode answer(String person, String path) {
        return Http.read(product.http().get(path, token(person)));
    }

    private String token(String person) {
        return product.http().get("/sample/tokens/" + person, null).body().strip();
    }

    private Visitor visitor(String person) {
        return Visitor.sample(product.port(), person);
    }

    private static String html(Visitor visitor, String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).as("%s %s", path, response.body()).isEqualTo(200);
        return response.body();
    }

    /** What somebody reads, without marks; a picture tells the same as what stands beside it. */
    private static String text(String html) {
        String told = html.substring(html.indexOf("<main"), html.indexOf("</main>"))
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]+>", " ");
        return HtmlUtils.htmlUnescape(told).replaceAll("\\s+", " ");
    }

    private static String page(Visitor visitor, String path) {
        return text(html(visitor, path));
    }

    private static List<Integer> facts(String html) {
        List<Integer> facts = new ArrayList<>();
        Matcher fact = FACT.matcher(html);
        while (fact.find()) {
            facts.add(Integer.valueOf(fact.group(1)));
        }
        return facts;
    }

    private static String day(JsonNode date) {
        return DateTimeFormatter.ofPattern("dd-MM-uuuu").format(LocalDate.parse(date.asString()));
    }

    @ParameterizedTest
    @CsvSource({"leraar, /mijn", "schoolleider, /leraren/", "bestuur, /leraren/", "hr, /leraren/"})
    void aCareerTellsEveryFactInOrderAndWhatIsMissing(String person, String address) {
        boolean own = address.equals("/mijn");
        JsonNode timeline = answer(person, (own ? "/v1/me" : "/v1/teachers/" + noor) + "/timeline?size=200");
        String html = html(visitor(person), own ? address : address + noor);
        List<Integer> expected = new ArrayList<>();
        timeline.path("entries")
                .forEach(entry -> expected.add(entry.path("fact").asInt()));
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(facts(html)).isEqualTo(expected);
        String told = text(html);
        timeline.path("gaps")
                .forEach(gap -> assertThat(told).contains(gap.path("message").asString()));
        timeline.path("entries").forEach(entry -> assertThat(told)
                .contains("Feit " + entry.path("fact").asInt() + ", vastgelegd op ")
                .contains(day(entry.path("date"))));
        assertThat(told)
                .contains("door P&O, uit een aanlevering", "Schooljaar 2015/2016", "fase in opleiding, door selectie");
        assertThat(html).contains("role=\"img\"");
    }

    @Test
    void aCareerIsToldOnAnyDayAsKnownAtAnyMoment() {
        Visitor leraar = visitor("leraar");
        JsonNode duties = answer("leraar", "/v1/me/duties?referenceDate=2018-10-01");
        String then = page(leraar, "/mijn?referenceDate=1-10-2018");
        assertThat(then)
                .contains("Op 1 oktober 2018, zoals nu bekend: "
                        + duties.path("duties").size() + " rollen");
        assertThat(then).contains("aanstelling schaal LB, 0,8 fte");
        duties.path("duties")
                .forEach(duty -> assertThat(then).contains(duty.path("roleName").asString()));
        String before = page(leraar, "/mijn?knownOn=1-1-2020");
        assertThat(before).contains("zoals bekend op 1 januari 2020", "nog niets vastgelegd", "Toon wat nu bekend is");
        assertThat(facts(html(leraar, "/mijn?knownOn=1-1-2020"))).isEmpty();
    }

    @Test
    void whatIsYetToComeIsMarked() {
        JsonNode entries = answer("leraar", "/v1/me/timeline?size=200").path("entries");
        String today = answer("leraar", "/v1/me/duties").path("referenceDate").asString();
        long coming = entries.valueStream()
                .filter(entry -> entry.path("date").asString().compareTo(today) > 0)
                .count();
        assertThat(coming).isPositive();
        String html = html(visitor("leraar"), "/mijn");
        assertThat(html.split("<em class=\"mark-coming\">komt nog</em>", -1)).hasSize((int) coming + 1);
    }

    @Test
    void aWithdrawnFactIsShownOnRequestWithTheReason() {
        JsonNode duty =
                answer("hr", "/v1/teachers/" + noor + "/duties").path("duties").path(0);
        int fact = duty.path("recognition").path(0).path("source").path("fact").asInt();
        HttpResponse<String> withdrawn = product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/teachers/" + noor + "/facts/" + fact + "/retraction",
                                token("hr"),
                                BodyPublishers.ofString("{\"reason\":\"hoort bij een ander\"}"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "withdrawn-on-a-page"));
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(201);
        String after = Http.read(withdrawn).path("position").asString();
        Visitor leraar = visitor("leraar");
        assertThat(facts(html(leraar, "/mijn?after=" + after))).doesNotContain(fact);
        String with = html(leraar, "/mijn?withdrawn=true&after=" + after);
        assertThat(facts(with)).contains(fact);
        assertThat(text(with)).contains("Ingetrokken op ", ": hoort bij een ander");
        String csv = leraar.get("/mijn/meenemen/tijdlijn.csv?withdrawn=true").body();
        assertThat(csv).contains("hoort bij een ander");
        assertThat(leraar.get("/mijn/meenemen/tijdlijn.csv").body()).doesNotContain("hoort bij een ander");
    }

    @Test
    void onlyWhoMayRecordIsOfferedToRecordAndToCorrect() {
        String career = "/leraren/" + noor;
        String schoolleider = html(visitor("schoolleider"), career);
        assertThat(schoolleider)
                .contains(career + "/vastleggen")
                .contains(career + "/feiten/9/corrigeren") // the entry into a role
                .doesNotContain(career + "/feiten/0/corrigeren"); // the appointment is HR's
        assertThat(html(visitor("hr"), career))
                .contains(career + "/feiten/0/corrigeren", career + "/feiten/9/corrigeren");
        for (String reader : List.of("bestuur", "auditor")) {
            assertThat(html(visitor(reader), career)).doesNotContain("/vastleggen", "/corrigeren");
        }
        assertThat(html(visitor("leraar"), "/mijn")).doesNotContain("/vastleggen", "/corrigeren");
        assertThat(html(visitor("schoolleider"), career + "/vastleggen"))
                .contains(career + "/vastleggen/opgedragen", career + "/vastleggen/meenemen")
                .doesNotContain(career + "/vastleggen/basisrecht", career + "/vastleggen/instemming");
    }

    @Test
    void theBasicRightIsToldToOneselfAndWhatForAfterTheYearToWhoLeads() {
        // The sample moves on with the years.
        SchoolYear now = SchoolYear.of(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
        String thisYear = "schoolYear=" + now + "&referenceDate=31-7-" + (now.firstYear() + 1);
        String before = "schoolYear=" + now.plus(-2);
        String own = page(visitor("leraar"), "/mijn/basisrecht?" + before);
        assertThat(own).contains("Mijn basisrecht", "training coachende gesprekken", "Meegenomen naar het volgende");
        assertThat(page(visitor("leraar"), "/mijn/basisrecht?" + thisYear))
                .contains("studiedag over toetsen", "voor rekening van de werkgever");
        assertThat(html(visitor("leraar"), "/mijn/basisrecht?" + thisYear))
                .contains("/mijn/ontwikkeling/vastleggen/basisrecht", "vastleggen/instemming?activity=studiedag-start");
        String address = "/leraren/" + noor + "/basisrecht?";
        for (String reader : List.of("schoolleider", "hr")) {
            assertThat(page(visitor(reader), address + before)).contains("training coachende gesprekken");
            assertThat(page(visitor(reader), address + thisYear))
                    .contains("na het schooljaar")
                    .doesNotContain("studiedag over toetsen");
        }
    }

    @Test
    void nobodyOpensAFileThatIsNotTheirs() {
        String other = answer("bestuur", "/v1/boards/99001/promotions?flag=any")
                .path("trajectories")
                .path(0)
                .path("teacherId")
                .asString();
        for (String part :
                List.of("", "/taken", "/taken/verklaring", "/promoties", "/promoties/bewijspakket.json?trajectory=x")) {
            assertThat(visitor("leraar").get("/leraren/" + other + part).statusCode())
                    .isEqualTo(404);
            assertThat(visitor("pmr").get("/leraren/" + other + part).statusCode())
                    .isEqualTo(403);
            assertThat(visitor("schoolleider").get("/leraren/" + other + part).statusCode())
                    .as("works at no school of this schoolleider")
                    .isEqualTo(403);
        }
        for (String own : List.of("/mijn", "/mijn/taken", "/mijn/promoties", "/mijn/meenemen/tijdlijn.csv")) {
            assertThat(visitor("bestuur").get(own).statusCode())
                    .as("has no file")
                    .isEqualTo(404);
        }
    }

    @Test
    void dutiesAreThoseOfTheApiWithTheirDossiers() {
        JsonNode duties = answer("leraar", "/v1/me/duties?referenceDate=2021-10-01");
        Visitor leraar = visitor("leraar");
        String told = page(leraar, "/mijn/taken?referenceDate=1-10-2021");
        assertThat(told).contains("Mijn taken op 1 oktober 2021");
        assertThat(duties.path("duties").size()).isPositive();
        duties.path("duties").forEach(duty -> {
            assertThat(told).contains(duty.path("roleName").asString());
            duty.path("gaps").forEach(gap -> assertThat(told)
                    .contains(gap.path("message").asString()));
            List.of("support", "facilitation", "recognition")
                    .forEach(part -> duty.path(part).forEach(item -> assertThat(told)
                            .contains("Feit " + item.path("source").path("fact").asInt() + ",")));
        });
        assertThat(told).contains("Facilitering: tijd, 80 klokuren");
        HttpResponse<String> statement = leraar.get("/mijn/taken/verklaring?referenceDate=1-10-2021");
        assertThat(statement.body().replaceAll("(As known on</span>: )[^<]*", "$1nu / now"))
                .as("that of the API, which tells of paper when it was known")
                .isEqualTo(product.http()
                        .send(product.http()
                                .request(
                                        "GET",
                                        "/v1/me/duties?referenceDate=2021-10-01",
                                        token("leraar"),
                                        BodyPublishers.noBody())
                                .setHeader("Accept", "text/html"))
                        .body());
    }

    @Test
    void promotionsTellEachStepAndUntilWhenOneCanObject() {
        JsonNode trajectories = answer("leraar", "/v1/me/promotions").path("trajectories");
        Visitor leraar = visitor("leraar");
        String told = page(leraar, "/mijn/promoties");
        String all = page(visitor("bestuur"), "/leraren/" + noor + "/promoties");
        assertThat(trajectories.size()).isPositive();
        trajectories.forEach(trajectory -> {
            assertThat(told).contains("Traject " + trajectory.path("reference").asString());
            trajectory.path("steps").forEach(step -> {
                assertThat(told)
                        .contains(
                                day(step.path("date")),
                                "Feit " + step.path("fact").asInt() + ",");
                if (!step.path("daysSincePrevious").isNull()) {
                    assertThat(told).contains(step.path("daysSincePrevious").asInt() + " dag");
                }
            });
            JsonNode objection = trajectory.path("objection");
            if (objection.path("open").asBoolean()) {
                assertThat(told).contains("U kunt tot en met ");
                assertThat(all).contains("kan tot en met ").doesNotContain("U kunt");
            } else if (!objection.isNull() && !objection.isMissingNode()) {
                assertThat(told).contains("Bezwaar maken tegen het besluit van ");
            }
        });
    }

    @Test
    void aFindingStandsAtItsStep() {
        JsonNode flagged = answer("bestuur", "/v1/boards/99001/promotions?flag=any")
                .path("trajectories")
                .path(0);
        String told =
                page(visitor("auditor"), "/leraren/" + flagged.path("teacherId").asString() + "/promoties");
        JsonNode finding = flagged.path("findings").path(0);
        String words = "Bevinding: " + finding.path("message").asString();
        int at = told.indexOf(words);
        assertThat(at).isPositive();
        assertThat(told.indexOf(words, at + 1)).as("once").isNegative();
        assertThat(told.substring(0, at)).contains("Advies: negatief");
        assertThat(told.substring(at)).contains("Besluit: voorwaardelijk", "Benoeming: positief");
    }

    @Test
    void theEvidencePackIsHadByWhoMayHaveIt() {
        String own = "/mijn/promoties/bewijspakket.";
        Visitor leraar = visitor("leraar");
        assertThat(html(leraar, "/mijn/promoties"))
                .contains(own + "html?trajectory=2021-LC-01", own + "json?trajectory=2021-LC-01");
        HttpResponse<String> read = leraar.get(own + "html?trajectory=2021-LC-01");
        assertThat(read.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(file -> assertThat(file).contains("bewijspakket.html"));
        assertThat(read.body()).contains("Bewijspakket", "signed-pack");
        assertThat(Http.read(leraar.get(own + "json?trajectory=2021-LC-01")).has("signature"))
                .isTrue();
        assertThat(leraar.get(own + "json?trajectory=geen").statusCode()).isEqualTo(404);
        String others = "/leraren/" + noor + "/promoties";
        for (String reader : List.of("schoolleider", "bestuur")) {
            assertThat(html(visitor(reader), others)).contains("bewijspakket");
            assertThat(visitor(reader)
                            .get(others + "/bewijspakket.json?trajectory=2021-LC-01")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsTakenAlongIsWhatTheApiGives() {
        Visitor leraar = visitor("leraar");
        String address = "/mijn/meenemen/tijdlijn.";
        assertThat(html(leraar, "/mijn/meenemen"))
                .contains(address + "csv", address + "json", address + "svg", "/mijn/taken/verklaring");
        HttpResponse<String> csv = leraar.get(address + "csv");
        assertThat(csv.body())
                .isEqualTo(product.http()
                        .get("/v1/me/timeline-export", token("leraar"))
                        .body());
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"tijdlijn.csv\"");
        assertThat(Http.read(leraar.get(address + "json")).path("entries"))
                .isEqualTo(answer("leraar", "/v1/me/timeline?size=200").path("entries"));
        assertThat(leraar.get(address + "svg").body()).startsWith("<svg xmlns").contains("Schoolopleider");
    }

    @Test
    void possibilitiesTellWhatEnoughPeopleDid() {
        Visitor leraar = visitor("leraar");
        String told = page(leraar, "/mijn/mogelijkheden");
        JsonNode standings = answer("leraar", "/v1/me/next-roles").path("standings");
        assertThat(standings.findValues("colleagues")).isNotEmpty();
        standings.forEach(standing -> {
            assertThat(told).contains("Vanuit " + standing.path("roleName").asString());
            standing.path("next").forEach(next -> assertThat(told)
                    .contains(next.path("halfWithinYears").asInt() + " jaar"));
        });
        assertThat(told).contains("de laatste peildatum die het bestuur publiceerde");
        assertThat(html(leraar, "/mijn/mogelijkheden"))
                .contains("/scholen/99AA/open-rollen", "/scholen/99AA/wie-doet-wat")
                .doesNotContain("/scholen/99AB");
    }

    @Test
    void colleaguesReadWhichRolesAreOpenAndWhoDoesWhatWhereTheyWork() {
        Visitor leraar = visitor("leraar");
        String open = page(leraar, "/scholen/99AA/open-rollen");
        answer("leraar", "/v1/schools/99AA/open-roles").path("openRoles").forEach(role -> assertThat(open)
                .contains(role.path("roleName").asString() + " "
                        + role.path("open").asInt()));
        JsonNode roles = answer("leraar", "/v1/schools/99AA/who-does-what");
        String first = page(leraar, "/scholen/99AA/wie-doet-wat");
        roles.path("roles").forEach(played -> assertThat(first)
                .contains(played.path("name").asString()));
        if (roles.path("total").asInt() > roles.path("size").asInt()) {
            assertThat(page(leraar, "/scholen/99AA/wie-doet-wat?page=1")).contains("Vorige");
        }
        String mentors = page(leraar, "/scholen/99AA/wie-doet-wat?role=mentor");
        JsonNode played = answer("leraar", "/v1/schools/99AA/who-does-what?role=mentor");
        assertThat(played.path("total").asInt())
                .isPositive()
                .isLessThan(roles.path("total").asInt());
        played.path("roles")
                .forEach(one -> assertThat(mentors).contains(one.path("name").asString() + " Mentor"));
        assertThat(leraar.get("/scholen/99AB/open-rollen").statusCode()).isEqualTo(403);
        assertThat(leraar.get("/scholen/99AB/wie-doet-wat").statusCode()).isEqualTo(403);
        assertThat(visitor("pmr").get("/scholen/99AA/wie-doet-wat").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/mijn, My career, Everything in order",
        "/mijn/taken, My duties on, What is on record about it",
        "/mijn/promoties, My promotions, Appointed on",
        "/mijn/meenemen, Take along, As a file",
        "/mijn/mogelijkheden, Possibilities, What colleagues took up next",
        "/scholen/99AA/open-rollen, Open roles at, Open places",
        "/scholen/99AA/wie-doet-wat, Who does what at, Who holds which role"
    })
    void everyPageIsThereInEnglish(String path, String title, String words) {
        Visitor leraar = visitor("leraar");
        String html = html(leraar, path + "?taal=en");
        assertThat(html).contains("<html lang=\"en\">", "<h1>" + title);
        assertThat(text(html)).contains(words);
        assertThat(text(html)).doesNotContain("vastgelegd", "zoals nu bekend", "Peildatum", "komt nog", "verborgen");
    }

    /** The page answers without it, and links from it do not ask for it again. */
    @ParameterizedTest
    @CsvSource({
        "/mijn, referenceDate, 31-2-2020, aanstelling schaal",
        "/mijn/taken, knownOn, gisteren, Wat hierover is vastgelegd",
        "/mijn/promoties, referenceDate, 1-1-20, Benoemd op",
        "/mijn/mogelijkheden, knownOn, <ooit, Wat collega's hierna gingen doen"
    })
    void aDayThatCannotBeReadIsToldBesideItsFieldOnTheSamePage(
            String path, String field, String typed, String answered) {
        HttpResponse<String> page =
                visitor("leraar").get(path + "?" + field + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "<title>Fout: ",
                        "<details class=\"filter\" open>",
                        "href=\"#" + field + "\"",
                        "id=\"" + field + "-fout\"",
                        "value=\"" + HtmlUtils.htmlEscape(typed) + "\"",
                        "aria-describedby=\"" + field + "-fout ")
                .doesNotContain("?" + field + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(text(page.body())).contains("Dit is geen dag die hier kan.", answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mijn/promoties?size=0",
                "/mijn?after=x",
                "/mijn/taken/verklaring?referenceDate=ooit",
                "/mijn/meenemen/tijdlijn.svg?knownOn=ooit",
                "/mijn/meenemen/tijdlijn.csv?knownOn=ooit"
            })
    void whatNobodyTypedAndWhatAFileCannotTellIsRefused(String path) {
        assertThat(visitor("leraar").get(path).statusCode()).isEqualTo(400);
    }
}
