package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What was written of a fact that holds no longer is erased on its page, by HR, who is asked whether they are sure. */
class ErasedTextsOnPagesTest {

    private static final String HR = Product.token(UserRole.HR, TestWorld.BOARD);
    private static final Map<String, String> SURE = Map.of("zeker", "ja");

    private Product product;
    private Visitor hr;
    private Visitor bestuur;
    private String bea;

    @SuppressWarnings("NullAway.Init")
    ErasedTextsOnPagesTest() {}

    @BeforeEach
    void start(@TempDir Path data) {
        product = Product.start(data.resolve("data"), Map.of(), TestSignIn.class);
        String role = "11111;2;11AA;;%s;1;school;toelating;2015-08-01;;starter;selectie;;;%s;;";
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;11111;Bestuur;11AA;School;UTRECHT;J")
                .row("leraren", "11111;1;Anna;;GEWEEST;;1980-02-28")
                .row("leraren", "11111;2;Bea;;GEBLEVEN;;1981-02-28")
                .row("aanstellingen", "11111;1;1;11AA;2014-08-01;2014-08-01;2018-07-31;1;LB;;0.5000;9;N;N;aanname")
                .row("aanstellingen", "11111;2;1;11AA;2014-08-01;2014-08-01;;1;LC;;0.7500;9;N;N;aanname")
                .row("loopbaan", role.formatted("mentor", "mevrouw Geweest"))
                .row("loopbaan", role.formatted("vakleraar", "de rector"));
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
        bea = "/leraren/" + person("2").id();
        hr = Visitor.with(product.port(), HR);
        bestuur = Visitor.with(product.port(), Product.token(UserRole.BESTUUR, TestWorld.BOARD));
    }

    @AfterEach
    void stop() {
        product.close();
    }

    private Person person(String number) {
        return Objects.requireNonNull(product.bean(PersonRegister.class)
                .find(TestWorld.BOARD, List.of(number))
                .get(number));
    }

    private List<String> texts() {
        return product.bean(JdbcClient.class)
                .sql("select text from personal_text order by text")
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private String factOf(String text) {
        return bea + "/feiten/"
                + product.bean(JdbcClient.class)
                        .sql("select number from personal_text where text = ?")
                        .param(text)
                        .query(Long.class)
                        .single();
    }

    private void withdraw(String fact) {
        String path = "/v1" + fact.replace("/leraren/", "/teachers/").replace("/feiten/", "/facts/") + "/retraction";
        assertThat(product.http()
                        .send(product.http()
                                .request("POST", path, HR, BodyPublishers.ofString("{\"reason\":\"haar naam\"}"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", fact))
                        .statusCode())
                .isEqualTo(201);
    }

    private static String seen(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
    }

    @Test
    void theTextsGoOnceHrIsSureAndThePageSaysSo() {
        String fact = factOf("mevrouw Geweest");
        withdraw(fact);
        assertThat(seen(hr.get(fact + "/corrigeren"))).contains("haar naam", "Teksten wissen");

        HttpResponse<String> unsure = hr.post(fact + "/teksten-wissen", Map.of());
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(seen(unsure)).contains("wissen kan niet ongedaan worden gemaakt", "Teksten wissen");
        assertThat(texts()).contains("mevrouw Geweest", "haar naam");

        HttpResponse<String> done = hr.post(fact + "/teksten-wissen", SURE);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(seen(hr.follow(done)))
                .contains("De teksten van feit " + fact.replaceAll(".*/", "") + " zijn gewist.", "gewist")
                .doesNotContain("Geweest", "haar naam", "Teksten wissen");
        assertThat(texts()).containsExactly("de rector");
        assertThat(seen(hr.get(bea + "?withdrawn=true"))).contains("de rector").doesNotContain("Geweest");
    }

    @Test
    void whatHoldsKeepsItsTextsAndThePageSaysWhatToDoFirst() {
        String fact = factOf("de rector");
        HttpResponse<String> holding = hr.get(fact + "/corrigeren");
        assertThat(seen(holding)).doesNotContain("Teksten wissen");
        HttpResponse<String> refused = hr.post(fact + "/teksten-wissen", SURE);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(seen(refused)).contains("Dit feit geldt nog; vervang het of trek het in", "Wat is er mis?");
        assertThat(hr.get(refusedWay(refused)).statusCode()).isEqualTo(200);
        assertThat(hr.post(bea + "/feiten/999/teksten-wissen", SURE).statusCode())
                .isEqualTo(404);
        bestuur.get("/bestuur/bewaartermijnen");
        assertThat(bestuur.post(fact + "/teksten-wissen", SURE).statusCode()).isEqualTo(403);
        assertThat(texts()).containsExactly("de rector", "mevrouw Geweest");
    }

    private String refusedWay(HttpResponse<String> page) {
        String link =
                HtmlUtils.htmlUnescape(page.body().replaceAll("(?s).*href=\"([^\"]*wijze=intrekken[^\"]*)\".*", "$1"));
        assertThat(link).startsWith(bea);
        return link;
    }

    /** Facts are corrected by HR, so the bestuur is sent to the file. */
    @Test
    void whoErasesSomebodyIsSentToWhereTheNameStillStandsAndMayGoThere() {
        String erasing = "/leraren/" + person("1").id() + "/wissen";
        bestuur.get(erasing);
        HttpResponse<String> told = bestuur.follow(bestuur.post(erasing, Map.of("ground", "verzoek", "zeker", "ja")));
        assertThat(seen(told)).contains("De persoon is gewist.", "Bea GEBLEVEN, feit", "P&O kan zo'n feit verbeteren.");
        assertThat(told.body()).contains("href=\"" + bea + "\"").doesNotContain("/corrigeren");
        assertThat(bestuur.get(bea).statusCode()).isEqualTo(200);
    }
}
