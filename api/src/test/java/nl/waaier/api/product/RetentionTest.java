package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import nl.waaier.projections.store.ReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever left longer ago than persons are kept is proposed to be erased, and is erased once the bestuur approved. */
class RetentionTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final String PROPOSAL = "/v1/boards/12345/retention-proposal";

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
        person(delivery, "4", "");
        person(delivery, "5", "2013-07-31").row("promoties", "12345;5;T-1;16AH;aanmelding;2012-01-10;LB;LC;;rector;;");
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(folder), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    private static Delivery person(Delivery delivery, String number, String lastDay) {
        return delivery.row("leraren", "12345;%1$s;Anna;;Naam%1$s;;1970-01-01".formatted(number))
                .row(
                        "aanstellingen",
                        "12345;%s;1;16AH;2008-08-01;2008-08-01;%s;1;LB;;0.5000;9;N;N;aanname"
                                .formatted(number, lastDay));
    }

    private Person registered(String number) {
        return Objects.requireNonNull(
                product.bean(PersonRegister.class).find(BOARD, List.of(number)).get(number));
    }

    private String page(String number) {
        return "/leraren/" + registered(number).id();
    }

    private JsonNode proposal(String token) {
        HttpResponse<String> answer = product.http().get(PROPOSAL, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.read(answer);
    }

    private HttpResponse<String> approve(String token, JsonNode proposal) {
        return product.http().json("POST", PROPOSAL, token, "{\"proposal\":" + proposal.path("proposal") + "}");
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
    void whoIsDueIsCountedAndErasedOnceTheBestuurApproved() {
        hold("3");
        JsonNode proposal = proposal(HR);
        assertThat(proposal.path("kept").asString()).isEqualTo("P5Y");
        assertThat(proposal.path("due").asInt()).isEqualTo(4);
        assertThat(proposal.path("held").asInt()).isEqualTo(1);
        assertThat(proposal.path("open").asInt()).isEqualTo(1);
        assertThat(proposal.path("people").findValuesAsString("name")).containsExactly("Anna Naam2", "Anna Naam1");

        Http.assertProblem(approve(HR, proposal), 403);
        HttpResponse<String> done = approve(BESTUUR, proposal);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Http.read(done).path("erased").asInt()).isEqualTo(2);
        assertThat(product.bean(PersonRegister.class).find(BOARD, List.of("1", "2", "3", "4", "5")))
                .containsOnlyKeys("3", "4", "5");
        assertThat(proposal(HR).path("due").asInt()).isEqualTo(2);
    }

    @Test
    void aProposalThatChangedSinceItWasSeenIsNotDone() {
        JsonNode proposal = proposal(BESTUUR);
        hold("1");
        assertThat(Http.assertProblem(approve(BESTUUR, proposal), 409)
                        .path("rule")
                        .asString())
                .isEqualTo("retention-proposal-changed");
        assertThat(product.bean(PersonRegister.class).find(BOARD, List.of("1", "2")))
                .hasSize(2);
    }

    private static String texts(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theBestuurApprovesOnAPage() {
        String address = "/bestuur/bewaartermijn";
        assertThat(texts(Visitor.with(product.port(), HR).get(address)))
                .contains(
                        "langer dan 5 jaar weg",
                        "3 mensen",
                        "Anna Naam2 31-07-2010",
                        "Het bestuur keurt dit voorstel goed.");
        Visitor bestuur = Visitor.with(product.port(), BESTUUR);
        bestuur.get(address);
        String proposal = proposal(BESTUUR).path("proposal").asString();
        HttpResponse<String> unsure = bestuur.post(address, Map.of("proposal", proposal));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(texts(unsure)).contains("wissen kan niet ongedaan worden gemaakt");

        HttpResponse<String> done = bestuur.post(address, Map.of("proposal", proposal, "zeker", "ja"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(texts(bestuur.follow(done))).contains("Gewist: 3.", "Er is nu niemand te wissen.");
    }

    @Test
    void somebodyIsHeldAndThenErasedOnTheOwnPage() {
        Visitor bestuur = Visitor.with(product.port(), BESTUUR);
        Visitor hr = Visitor.with(product.port(), HR);
        String erasing = page("1") + "/wissen";
        assertThat(hr.get(page("1")).body()).contains("href=\"" + erasing + "\"");
        assertThat(texts(hr.get(erasing))).contains("Wissen: Anna Naam1").doesNotContain("Vasthouden");

        bestuur.get(erasing);
        HttpResponse<String> held =
                bestuur.post(page("1") + "/vasthouden", Map.of("stap", "vasthouden", "reason", "geschil"));
        assertThat(texts(bestuur.follow(held))).contains("Het bestuur houdt deze gegevens vast sinds", ": geschil");
        assertThat(texts(hr.post(erasing, Map.of("ground", "verzoek", "zeker", "ja"))))
                .contains("Het bestuur houdt de gegevens van deze persoon vast; hef dat eerst op.");
        bestuur.post(page("1") + "/vasthouden", Map.of("stap", "opheffen"));

        assertThat(texts(hr.post(erasing, Map.of("ground", "verzoek"))))
                .contains("wissen kan niet ongedaan worden gemaakt");
        HttpResponse<String> done = hr.post(erasing, Map.of("ground", "verzoek", "zeker", "ja"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(texts(hr.follow(done))).contains("De persoon is gewist.").doesNotContain("Naam1");
        assertThat(hr.get(erasing).statusCode()).isEqualTo(404);
    }
}
