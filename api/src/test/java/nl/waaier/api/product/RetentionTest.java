package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.store.ReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was kept for its time is proposed to be erased, and is erased once the bestuur approved. */
class RetentionTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String PRIVACY = Product.token(UserRole.PRIVACY, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String RETENTION = "/v1/boards/12345/retention";
    private static final String PROPOSALS = RETENTION + "-proposals";
    private static final String PAGE = "/bestuur/bewaartermijnen";

    private Product product;

    @SuppressWarnings("NullAway.Init")
    RetentionTest() {}

    @BeforeEach
    void start(@TempDir Path folder) {
        product = Product.start(
                folder.resolve("data"),
                Map.of("waaier.erasures-file", folder.resolve("erased").toString(), "waaier.retention.person", "5y"),
                TestSignIn.class);
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
        person(delivery, "1", "2012-07-31");
        person(delivery, "2", "2010-07-31");
        person(delivery, "3", "2011-07-31");
        person(delivery, "4", "").row("promoties", step("4", "besluit;2012-01-10;LB;LC;negatief;AFWIJZER;;"));
        person(delivery, "5", "2013-07-31").row("promoties", step("5", "aanmelding;2012-01-10;LB;LC;;rector;;"));
        person(
                delivery,
                "6",
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusYears(3).toString());
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(folder), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        settled();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    private void settled() {
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
    }

    private static String step(String number, String step) {
        return "12345;" + number + ";T-" + number + ";16AH;" + step;
    }

    private static Delivery person(Delivery delivery, String number, String lastDay) {
        return delivery.row("leraren", "12345;%1$s;Anna;;Naam%1$s;;1970-01-01".formatted(number))
                .row(
                        "aanstellingen",
                        "12345;%s;1;16AH;2008-08-01;2008-08-01;%s;1;LB;;0.5000;9;N;N;aanname"
                                .formatted(number, lastDay))
                .row(
                        "loopbaan",
                        "12345;%1$s;16AH;;mentor;1;school;toelating;2009-08-01;;starter;selectie;;;GEZEGD%1$s;;"
                                .formatted(number));
    }

    private Person registered(String number) {
        return Objects.requireNonNull(
                product.bean(PersonRegister.class).find(BOARD, List.of(number)).get(number));
    }

    private Set<String> registered() {
        return product.bean(PersonRegister.class)
                .find(BOARD, List.of("1", "2", "3", "4", "5", "6"))
                .keySet();
    }

    private List<String> texts() {
        return product.bean(JdbcClient.class)
                .sql("select text from personal_text order by text")
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private String page(String number) {
        return "/leraren/" + registered(number).id();
    }

    private JsonNode retention(String token, String retentionClass) {
        settled();
        HttpResponse<String> answer = product.http().get(RETENTION, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.read(answer)
                .path("classes")
                .valueStream()
                .filter(one -> one.path("retentionClass").asString().equals(retentionClass))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> propose(String token, String retentionClass) {
        return product.http().json("POST", PROPOSALS, token, "{\"retentionClass\":\"" + retentionClass + "\"}");
    }

    private String proposed(String token, String retentionClass) {
        HttpResponse<String> answer = propose(token, retentionClass);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.read(answer).path("id").asString();
    }

    private HttpResponse<String> approve(String token, String proposal) {
        return product.http().json("POST", PROPOSALS + "/" + proposal + "/approval", token, "");
    }

    private static String rule(HttpResponse<String> refused) {
        return Http.assertProblem(refused, 409).path("rule").asString();
    }

    private void hold(String number) {
        assertThat(product.http()
                        .json(
                                "PUT",
                                "/v1/teachers/" + registered(number).id() + "/hold",
                                BESTUUR,
                                "{\"reason\":\"geschil\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void personsAreProposedWithCountsAndErasedOnceTheBestuurApproved() {
        hold("3");
        JsonNode due = retention(HR, "persoon");
        assertThat(due.path("kept").asString()).isEqualTo("P5Y");
        assertThat(due.path("due").asInt()).isEqualTo(4);
        assertThat(due.path("refused").toString())
                .contains("\"rule\":\"erasure-on-hold\"", "\"rule\":\"trajectory-open\"");
        assertThat(due.path("refused").findValuesAsString("count")).containsExactly("1", "1");
        assertThat(due.path("people").findValuesAsString("name")).containsExactly("Anna Naam2", "Anna Naam1");
        assertThat(due.path("people").findValuesAsString("texts")).containsExactly("1", "1");

        String proposal = proposed(HR, "persoon");
        assertThat(registered()).as("nothing is erased by itself").hasSize(6);
        JsonNode waiting = retention(BESTUUR, "persoon").path("waiting");
        assertThat(waiting.path("people").asInt()).isEqualTo(2);
        assertThat(waiting.path("holds").asBoolean()).isTrue();

        HttpResponse<String> done = approve(BESTUUR, proposal);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Http.read(done).path("erased").asInt()).isEqualTo(2);
        assertThat(registered()).containsExactlyInAnyOrder("3", "4", "5", "6");
        assertThat(rule(approve(BESTUUR, proposal))).isEqualTo("retention-proposal-changed");
        JsonNode after = retention(PRIVACY, "persoon");
        assertThat(after.path("due").asInt()).isEqualTo(2);
        assertThat(after.path("lastDone").path("erased").asInt()).isEqualTo(2);
        assertThat(rule(propose(HR, "persoon"))).isEqualTo("retention-nobody-due");
    }

    @Test
    void whatWasSaidIsErasedSoonerThanThePerson() {
        assertThat(retention(HR, "teksten").path("due").asInt()).isEqualTo(5);
        hold("3");
        String before = mix();
        HttpResponse<String> done = approve(BESTUUR, proposed(PRIVACY, "teksten"));
        assertThat(Http.read(done).path("erased").asInt()).as(done.body()).isEqualTo(3);
        assertThat(registered()).hasSize(6);
        assertThat(texts()).containsExactly("AFWIJZER", "GEZEGD3", "GEZEGD4", "GEZEGD5", "rector");
        JsonNode after = retention(HR, "teksten");
        assertThat(after.path("due").asInt()).isEqualTo(2);
        assertThat(after.path("free").asInt()).isZero();
        assertThat(mix()).isEqualTo(before);
        assertThat(product.http()
                        .get("/v1/teachers/" + registered("6").id() + "/timeline", HR)
                        .body())
                .contains("gewist")
                .doesNotContain("GEZEGD6");
    }

    private String mix() {
        settled();
        return product.http()
                .get("/v1/boards/12345/functiemix?sector=VO&referenceDate=2009-10-01", BESTUUR)
                .body();
    }

    @Test
    void aRequestOfSomebodyWhoLeftGoesWithWhatWasSaid() {
        assertThat(product.http()
                        .send(product.http()
                                .request(
                                        "POST",
                                        "/v1/me/correction-requests",
                                        Product.teacher(BOARD, registered("6").id()),
                                        BodyPublishers.ofString("{\"request\":\"mijn naam\"}"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "een-verzoek"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(approve(BESTUUR, proposed(HR, "teksten")).statusCode()).isEqualTo(200);
        assertThat(product.bean(JdbcClient.class)
                        .sql("select count(*) from correction_request")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anApplicationThatWasTurnedDownIsErasedOfSomebodyWhoWorksHere() {
        JsonNode due = retention(HR, "aanmeldingen");
        assertThat(due.path("people").findValuesAsString("name")).containsExactly("Anna Naam4");
        assertThat(due.path("people").findValuesAsString("since")).containsExactly("2012-02-21");
        HttpResponse<String> done = approve(BESTUUR, proposed(HR, "aanmeldingen"));
        assertThat(Http.read(done).path("erased").asInt()).as(done.body()).isEqualTo(1);
        assertThat(texts()).contains("GEZEGD4", "rector").doesNotContain("AFWIJZER");
        assertThat(retention(HR, "aanmeldingen").path("due").asInt()).isZero();
    }

    @Test
    void aProposalOfOthersThanItWasIsNotDone() {
        String proposal = proposed(HR, "persoon");
        hold("1");
        assertThat(retention(BESTUUR, "persoon").path("waiting").path("holds").asBoolean())
                .isFalse();
        assertThat(rule(approve(BESTUUR, proposal))).isEqualTo("retention-proposal-changed");
        String another = proposed(HR, "persoon");
        Http.assertProblem(approve(BESTUUR, proposal), 404);
        assertThat(registered()).hasSize(6);
        assertThat(approve(BESTUUR, another).statusCode()).isEqualTo(200);
        assertThat(registered()).contains("1").doesNotContain("2", "3");
    }

    @Test
    void whoeverProposedDoesNotApproveInAnotherRoleEither() {
        String proposal = proposed(Product.token(UserRole.HR, BOARD, "dezelfde"), "persoon");
        assertThat(rule(approve(Product.token(UserRole.BESTUUR, BOARD, "dezelfde"), proposal)))
                .isEqualTo("retention-proposed-by-yourself");
        assertThat(registered()).hasSize(6);
    }

    @Test
    void eachRoleDoesItsOwnPartAndNoOther() {
        Http.assertProblem(propose(BESTUUR, "persoon"), 403);
        String proposal = proposed(PRIVACY, "persoon");
        assertThat(retention(PRIVACY, "persoon").path("people").isNull()).isTrue();
        assertThat(product.http().get(RETENTION, PRIVACY).body()).doesNotContain("Naam");
        Brin school = new Brin("16AH");
        List<String> others = List.of(
                Product.teacher(BOARD, registered("4").id()),
                Product.schoolleider(BOARD, school),
                Product.teamleider(BOARD, school, "alfa"),
                Product.token(UserRole.PMR, BOARD),
                Product.auditor(BOARD, "2009-01-01", "2020-12-31"));
        for (String token : others) {
            Http.assertProblem(product.http().get(RETENTION, token), 403);
            Http.assertProblem(propose(token, "persoon"), 403);
            Http.assertProblem(approve(token, proposal), 403);
        }
        Http.assertProblem(approve(HR, proposal), 403);
        Http.assertProblem(approve(PRIVACY, proposal), 403);
        Http.assertProblem(approve(Product.token(UserRole.BESTUUR, new BoardNumber("54321")), proposal), 404);
        assertThat(registered()).hasSize(6);
    }

    private static String seen(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void onPagesHrProposesAndTheBestuurApproves() {
        hold("3");
        Visitor hr = Visitor.with(product.port(), HR);
        assertThat(seen(hr.get(PAGE)))
                .contains(
                        "5 jaar na de laatste werkdag",
                        "2 jaar na de laatste werkdag",
                        "4 weken na het einde van bezwaar")
                .contains(
                        "4 mensen",
                        "Daarvan nu niet te wissen: 1",
                        "Anna Naam2 31-07-2010",
                        "Voorstellen te wissen: 2 mensen");
        assertThat(seen(hr.follow(hr.post(PAGE, Map.of("retentionClass", "persoon")))))
                .contains("Voorgesteld aan het bestuur: 2.");

        Visitor privacy = Visitor.with(product.port(), PRIVACY);
        assertThat(seen(privacy.get(PAGE)))
                .contains("Voorstellen te wissen: 2 mensen")
                .doesNotContain("Naam1", "Naam6");

        Visitor bestuur = Visitor.with(product.port(), BESTUUR);
        assertThat(bestuur.get("/bestuur/functiemix").body()).contains("href=\"" + PAGE + "\"");
        assertThat(seen(bestuur.get(PAGE))).contains("Goedkeuren en wissen");
        Map<String, String> form = new HashMap<>(Map.of(
                "retentionClass",
                "persoon",
                "proposal",
                retention(BESTUUR, "persoon").path("waiting").path("id").asString()));
        HttpResponse<String> unsure = bestuur.post(PAGE + "/goedkeuring", form);
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(seen(unsure)).contains("wissen kan niet ongedaan worden gemaakt");

        form.put("zeker", "ja");
        HttpResponse<String> done = bestuur.post(PAGE + "/goedkeuring", form);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(seen(bestuur.follow(done))).contains("Gewist: 2.", "Laatst goedgekeurd");
        hr.post(PAGE, Map.of("retentionClass", "teksten"));
        Map<String, String> texts = Map.of(
                "retentionClass",
                "teksten",
                "proposal",
                retention(BESTUUR, "teksten").path("waiting").path("id").asString(),
                "zeker",
                "ja");
        assertThat(seen(bestuur.follow(bestuur.post(PAGE + "/goedkeuring", texts))))
                .as("nobody whose texts were erased is still due")
                .contains("Gewist: 1.")
                .doesNotContain("Naam6");
        assertThat(registered()).containsExactlyInAnyOrder("3", "4", "5", "6");
        assertThat(bestuur.post(PAGE, Map.of("retentionClass", "persoon")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void somebodyIsHeldAndThenErasedOnTheOwnPage() {
        Visitor bestuur = Visitor.with(product.port(), BESTUUR);
        Visitor hr = Visitor.with(product.port(), HR);
        String erasing = page("1") + "/wissen";
        assertThat(hr.get(page("1")).body()).contains("href=\"" + erasing + "\"");
        assertThat(seen(hr.get(erasing))).contains("Wissen: Anna Naam1").doesNotContain("Vasthouden");

        bestuur.get(erasing);
        HttpResponse<String> held =
                bestuur.post(page("1") + "/vasthouden", Map.of("stap", "vasthouden", "reason", "geschil"));
        assertThat(seen(bestuur.follow(held))).contains("Het bestuur houdt deze gegevens vast sinds", ": geschil");
        assertThat(seen(hr.post(erasing, Map.of("ground", "verzoek", "zeker", "ja"))))
                .contains("Het bestuur houdt de gegevens van deze persoon vast; hef dat eerst op.");
        bestuur.post(page("1") + "/vasthouden", Map.of("stap", "opheffen"));

        assertThat(seen(hr.post(erasing, Map.of("ground", "verzoek"))))
                .contains("wissen kan niet ongedaan worden gemaakt");
        Map<String, String> texts = Map.of("ground", "verzoek", "zeker", "ja", "retentionClass", "teksten");
        HttpResponse<String> said = hr.post(erasing, texts);
        assertThat(seen(hr.follow(said))).contains("De teksten zijn gewist.", "Naam1");
        assertThat(texts()).doesNotContain("GEZEGD1");
        assertThat(registered()).contains("1");

        HttpResponse<String> done = hr.post(erasing, Map.of("ground", "verzoek", "zeker", "ja"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(seen(hr.follow(done))).contains("De persoon is gewist.").doesNotContain("Naam1");
        assertThat(hr.get(erasing).statusCode()).isEqualTo(404);
    }
}
