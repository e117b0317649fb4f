package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.evidence.VerifyCommand;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.web.PrintablePage;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import nl.waaier.projections.store.ReadModel;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evidence packs, asked of the whole product and verified as whoever gets one would: with a JOSE library, and nothing of ours. */
class EvidenceOverHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String PERIOD = "/v1/boards/12345/evidence-pack?from=2020-01-01&until=2021-12-31";

    @TempDir
    private static Path data;

    private static Product product;
    private static TeacherId anna;
    private static TeacherId bram;

    @BeforeAll
    static void start() {
        product = Product.start(data, Map.of());
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("leraren", "12345;1;Anna;van der;Berg;anna@example.org;1980-02-29")
                .row("leraren", "12345;2;Bram;;Özdemir;bram@example.org;1970-01-01")
                .row("aanstellingen", "12345;1;1;16AH;2014-08-01;2014-08-01;2021-07-31;1;LB;;0.8000;9;N;N;aanname")
                .row("aanstellingen", "12345;1;2;16AH;2021-08-01;2021-08-01;;1;LC;;0.8000;9;N;N;bevordering")
                .row("aanstellingen", "12345;2;1;16AH;2010-08-01;2010-08-01;;1;LB;;1.0000;9;N;N;aanname")
                .row("promoties", "12345;1;T-1;16AH;aanmelding;2020-11-02;LB;LC;;Anna;<b>brief</b>;")
                .row("promoties", "12345;1;T-1;16AH;besluit;2021-03-01;LB;LC;positief;bestuur;;")
                .row("promoties", "12345;1;T-1;16AH;benoeming;2021-08-01;LB;LC;positief;bestuur;;")
                .row("promoties", "12345;2;T-2;16AH;besluit;2019-03-01;LB;LC;negatief;bestuur;;")
                .row("promoties", "12345;2;T-3;16AH;besluit;2020-03-01;LB;LC;negatief;bestuur;;");
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
        anna = teacher("1");
        bram = teacher("2");
    }

    private static TeacherId teacher(String number) {
        return product.bean(PersonRegister.class).find(BOARD, List.of(number)).values().stream()
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void aTrajectoryIsTheStoredEventsToTheByte() {
        HttpResponse<String> response = ask(path(anna, "T-1"), HR, "application/json");
        Http.assertHeaders(response);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"bewijspakket.json\"");
        String json = signed(response);
        JsonNode pack = JSON.readTree(json);
        assertThat(pack.at("/header/persons").toString())
                .isEqualTo("[{\"teacherId\":\"" + anna + "\",\"name\":\"Anna van der Berg\"}]");
        assertThat(pack.at("/header/boardName").asString()).isEqualTo("Stichting Toets");
        List<JsonNode> events = pack.path("events").valueStream().toList();
        assertThat(events.stream()
                        .filter(event -> event.path("stream").asString().startsWith("teacher:"))
                        .map(event -> event.path("type").asString()))
                .containsExactlyInAnyOrder(
                        "appointment-started",
                        "appointment-ended",
                        "appointment-started",
                        "promotion-step-taken",
                        "promotion-step-taken",
                        "promotion-step-taken");
        JdbcClient jdbc = product.bean(JdbcClient.class);
        for (JsonNode event : events) {
            byte[] stored = jdbc.sql("select payload from domainevententry where aggregateidentifier = ?"
                            + " and sequencenumber = ?")
                    .params(
                            event.path("stream").asString(),
                            event.path("sequence").asLong())
                    .query(byte[].class)
                    .single();
            assertThat(json).contains("\"payload\":" + new String(stored, StandardCharsets.UTF_8));
        }
    }

    @Test
    void thePageHoldsTheSameAndIsVerifiedAsWell(@TempDir Path folder) throws IOException {
        HttpResponse<String> page = ask(path(anna, "T-1"), HR, "text/html");
        Http.assertHeaders(page);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(signed(page)).contains("\"<b>brief</b>\"");
        assertThat(page.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"bewijspakket.html\"");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly(PrintablePage.POLICY);
        assertThat(page.body()).contains("Anna van der Berg", "&lt;b&gt;brief&lt;/b&gt;", "Promotietraject");
        Path file = Files.writeString(folder.resolve("bewijspakket.html"), page.body());
        Path key = Files.writeString(
                folder.resolve("key.json"), ask("/v1/evidence-key", null, "*/*").body());
        assertThat(verify(file, key)).isZero();
        Files.writeString(file, page.body().replace("benoeming", "benoening"));
        assertThat(verify(file, key)).isEqualTo(1);
        Http.assertProblem(ask(path(anna, "T-1"), HR, "text/csv"), 406);
        assertThat(ask(path(anna, "T-1"), HR, "text/html;q=0.5, application/json")
                        .body())
                .startsWith("{");
        assertThat(ask(path(anna, "T-1"), HR, "*/*").body()).startsWith("{");
    }

    @Test
    void aBoardsPackHoldsTheTrajectoriesWithAStepInThePeriod() {
        HttpResponse<String> response = ask(PERIOD, HR, "application/json");
        assertThat(signed(response))
                .contains("\"T-1\"", "\"T-3\"", "Bram Özdemir")
                .doesNotContain("\"T-2\"");
        HttpResponse<String> page = ask(PERIOD, HR, "text/html");
        signed(page);
        HttpResponse<String> none =
                ask("/v1/boards/12345/evidence-pack?from=2000-01-01&until=2000-12-31", HR, "application/json");
        assertThat(signed(none)).doesNotContain("Anna").contains("\"persons\":[]");
        Http.assertProblem(
                ask("/v1/boards/12345/evidence-pack?from=2000-01-02&until=2000-01-01", HR, "application/json"), 400);
    }

    @Test
    void thePolicyBelongsToThePack() {
        product.bean(CommandGateway.class)
                .sendAndWait(new AdoptPromotionPolicy(BOARD, LocalDate.of(2015, 8, 1), List.of()));
        for (String path : new String[] {path(anna, "T-1"), PERIOD}) {
            HttpResponse<String> response = ask(path, HR, "application/json");
            assertThat(signed(response))
                    .contains("\"stream\":\"board:12345\"", "\"type\":\"promotion-policy-adopted\"")
                    .contains("\"effectiveDate\":\"2015-08-01\"");
        }
    }

    @Test
    void whoRecordedAnEventIsToldOnceThatStandsBesideIt() {
        byte[] metadata = "{\"recordedByRole\":\"hr\",\"recordedBySubject\":\"4be1\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(product.bean(JdbcClient.class)
                        .sql("update domainevententry set metadata = ? where aggregateidentifier = ?"
                                + " and payloadtype = 'promotion-step-taken'")
                        .params(metadata, bram.streamId())
                        .update())
                .isEqualTo(2);
        JsonNode pack = JSON.readTree(signed(ask(path(bram, "T-3"), HR, "application/json")));
        List<JsonNode> steps = pack.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("promotion-step-taken"))
                .toList();
        assertThat(steps).singleElement().satisfies(step -> assertThat(
                        step.path("recordedBy").toString())
                .isEqualTo("{\"role\":\"hr\",\"subject\":\"4be1\"}"));
    }

    @Test
    void beforeItWasRecordedThereWasNoTrajectory() {
        String then = "&knownOn=2020-01-01T00:00:00Z";
        Http.assertProblem(ask(path(anna, "T-1") + then, HR, "application/json"), 404);
        HttpResponse<String> board = ask(PERIOD + then, HR, "application/json");
        assertThat(signed(board)).contains("\"knownOn\":\"2020-01-01T00:00:00Z\"", "\"persons\":[]", "\"events\":[]");
    }

    @Test
    void eachSeesWhatIsTheirs() {
        String own = Product.teacher(BOARD, anna);
        signed(ask("/v1/me/evidence-pack?trajectory=T-1", own, "application/json"));
        Http.assertProblem(ask("/v1/me/evidence-pack?trajectory=T-2", own, "application/json"), 404);
        Http.assertProblem(ask(path(bram, "T-2"), own, "application/json"), 404);
        Http.assertProblem(ask(path(anna, "T-2"), HR, "application/json"), 404);
        signed(ask(path(anna, "T-1"), Product.schoolleider(BOARD, new Brin("16AH")), "application/json"));
        Http.assertProblem(ask(path(anna, "T-1"), Product.token(UserRole.PMR, BOARD), "application/json"), 403);
        String auditor = Product.auditor(BOARD, "2020-01-01", "2021-12-31");
        signed(ask(path(anna, "T-1"), auditor, "application/json"));
        signed(ask(PERIOD, auditor, "text/html"));
        Http.assertProblem(ask(path(bram, "T-2"), auditor, "application/json"), 403);
        Http.assertProblem(ask(PERIOD.replace("2021-12-31", "2022-01-01"), auditor, "application/json"), 403);
        Http.assertProblem(ask(PERIOD.replace("2020-01-01", "2019-12-31"), auditor, "application/json"), 403);
    }

    @Test
    void whoMayNotAskIsToldSoBeforeAllFaultsOfTheQuestionAtOnce() {
        String pack = "/v1/teachers/" + anna + "/evidence-pack?knownOn=then";
        Http.assertProblem(ask(pack, Product.token(UserRole.PMR, BOARD), "application/json"), 403);
        JsonNode problem = Http.assertProblem(ask(pack, HR, "application/json"), 400);
        assertThat(problem.path("faults").valueStream().map(fault -> fault.path("field")
                        .asString()))
                .containsExactly("trajectory", "knownOn");
        JsonNode ofPeriod = Http.assertProblem(
                ask("/v1/boards/12345/evidence-pack?from=2020-01-02&until=2020-01-01&after=x", HR, "application/json"),
                400);
        assertThat(ofPeriod.path("faults").valueStream().map(fault -> fault.path("field")
                        .asString()))
                .containsExactly("after", "until");
    }

    @Test
    void anybodyMayHaveTheKeyWhichIsKeptOverARestart(@TempDir Path other) throws Exception {
        HttpResponse<String> answer = ask("/v1/evidence-key", null, "*/*");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JWK key = JWKSet.parse(answer.body()).getKeys().getFirst();
        assertThat(key.isPrivate()).isFalse();
        assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        assertThat(ask("/v1/evidence-key", null, "text/plain").body()).startsWith("-----BEGIN PUBLIC KEY-----");
        Files.copy(data.resolve("evidence-key.json"), other.resolve("evidence-key.json"));
        try (Product again = Product.start(other, Map.of())) {
            assertThat(again.http().get("/v1/evidence-key", null).body()).isEqualTo(answer.body());
        }
    }

    @Test
    void outsideTheEmbeddedDefaultThereIsAKeyOnlyIfOneIsConfigured(@TempDir Path other) {
        try (EmbeddedReadStore mongo = new EmbeddedReadStore()) {
            Map<String, String> configured = Map.of("spring.mongodb.uri", mongo.uri("evidence"));
            try (Product without = Product.start(other, configured)) {
                JsonNode problem = Http.assertProblem(without.http().get("/v1/evidence-key", null), 503);
                assertThat(problem.path("detail").asString()).contains("geen sleutel ingesteld");
                Http.assertProblem(without.http().get(PERIOD, HR), 503);
                assertThat(other.resolve("evidence-key.json")).doesNotExist();
            }
            String file = data.resolve("evidence-key.json").toUri().toString();
            try (Product with = Product.start(
                    other, Map.of("spring.mongodb.uri", mongo.uri("evidence"), "waaier.evidence.private-key", file))) {
                assertThat(with.http().get("/v1/evidence-key", null).body())
                        .isEqualTo(ask("/v1/evidence-key", null, "*/*").body());
            }
        }
    }

    /** What was signed, in the answer or in the page; verified with the published key. */
    private static String signed(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        String body = response.body();
        String jws =
                body.startsWith("{") ? body : body.substring(body.indexOf("{\"protected\""), body.indexOf("</pre>"));
        try {
            JWSObjectJSON object = JWSObjectJSON.parse(jws);
            JWSObjectJSON.Signature signature = object.getSignatures().getFirst();
            JWKSet published = JWKSet.parse(
                    ask("/v1/evidence-key", null, "application/json").body());
            JWK key = published.getKeyByKeyId(signature.getHeader().getKeyID());
            assertThat(signature.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
            return object.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(jws, e);
        }
    }

    private static int verify(Path file, Path key) {
        return VerifyCommand.run(
                new String[] {VerifyCommand.NAME, file.toString(), "--key", key.toString()}, System.out);
    }

    private static String path(TeacherId teacher, String trajectory) {
        return "/v1/teachers/" + teacher + "/evidence-pack?trajectory=" + trajectory;
    }

    private static HttpResponse<String> ask(String path, @Nullable String token, String accept) {
        return product.http()
                .send(product.http()
                        .request("GET", path, token, BodyPublishers.noBody())
                        .header("Accept", accept));
    }
}
