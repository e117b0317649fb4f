package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.ReadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What was said about somebody is erased: all else stays, and no delivery, rebuild or backup brings it back. */
class ErasedTextsTest {

    private static final BoardNumber BOARD = TestWorld.BOARD;
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final List<String> TOTALS = List.of(
            "/v1/boards/11111/functiemix-series?sector=VO",
            "/v1/schools/11AA/role-mix?referenceDate=2016-10-01",
            "/v1/boards/11111/promotions",
            "/v1/boards/11111/career-flows");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    ErasedTextsTest() {}

    private Product start(String data) {
        return Product.start(
                folder.resolve(data),
                Map.of("waaier.erasures-file", folder.resolve("erasures").toString()));
    }

    private static Delivery staff() {
        return new Delivery()
                .row("organisatie", "VO;11111;Bestuur;11AA;School;UTRECHT;J")
                .row("leraren", "11111;1;Anna;van;Bos;anna@example.org;1980-02-28")
                .row("aanstellingen", "11111;1;1;11AA;2014-08-01;2014-08-01;2018-07-31;1;LB;;0.5000;9;N;N;aanname")
                .row(
                        "loopbaan",
                        "11111;1;11AA;;mentor;1;school;toelating;2015-08-01;;starter;selectie;;;GEZEGD-door;GEZEGD-bewijs;")
                .row("promoties", "11111;1;T-1;11AA;besluit;2016-04-01;LB;LC;negatief;BESLUIT-door;;");
    }

    private void bring(Product product) {
        assertThat(product.bean(Imports.class)
                        .run(staff().folder(folder), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
    }

    private static Person anna(Product product) {
        return Objects.requireNonNull(
                product.bean(PersonRegister.class).find(BOARD, List.of("1")).get("1"));
    }

    private static String asked(Product product, String path) {
        ReadModel readModel = product.bean(ReadModel.class);
        await().until(() -> readModel.status().ready()
                && !readModel.status().rebuilding()
                && readModel.status().behind() == 0);
        HttpResponse<String> answer = product.http().get(path, HR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String timeline(Product product) {
        return asked(product, "/v1/teachers/" + anna(product).id() + "/timeline");
    }

    private static List<String> totals(Product product) {
        List<String> totals = new ArrayList<>();
        // Whose texts a list has is no total.
        TOTALS.forEach(path -> totals.add(asked(product, path).replaceAll("BESLUIT-door|GEZEGD-\\w+|gewist", "x")));
        return totals;
    }

    private static List<String> texts(Product product) {
        return product.bean(JdbcClient.class)
                .sql("select text from personal_text order by text")
                .query((row, number) -> row.getString("text"))
                .list();
    }

    private static long events(Product product) {
        return product.bean(JdbcClient.class)
                .sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    private static HttpResponse<String> erase(Product product, String retentionClass) {
        return product.http()
                .json(
                        "POST",
                        "/v1/teachers/" + anna(product).id() + "/erasure",
                        HR,
                        "{\"ground\":\"verzoek\",\"retentionClass\":\"" + retentionClass + "\"}");
    }

    @Test
    void whatWasSaidGoesAndStaysAway() throws Exception {
        List<String> before;
        String told;
        try (Product product = start("data")) {
            bring(product);
            before = totals(product);
            told = timeline(product);
            assertThat(told).contains("GEZEGD-door", "GEZEGD-bewijs");
        }
        FileSystemUtils.copyRecursively(folder.resolve("data"), folder.resolve("restored"));
        String without = told.replaceAll("GEZEGD-\\w+", "gewist");
        try (Product product = start("data")) {
            long events = events(product);
            assertThat(erase(product, "teksten").statusCode()).isEqualTo(200);
            assertThat(texts(product)).containsExactly("BESLUIT-door");
            assertThat(events(product)).isEqualTo(events + 1);
            assertThat(timeline(product)).isEqualTo(without);
            assertThat(totals(product)).isEqualTo(before);

            product.bean(ReadModel.class).rebuild();
            assertThat(timeline(product)).isEqualTo(without);
            bring(product);
            assertThat(events(product)).as("a delivery that tells it again").isEqualTo(events + 1);
            assertThat(erase(product, "teksten").statusCode()).isEqualTo(200);
            assertThat(events(product)).as("there is nothing left to erase").isEqualTo(events + 1);

            HttpResponse<String> held = product.http()
                    .get("/v1/me/data", Product.teacher(BOARD, anna(product).id()));
            assertThat(held.body()).contains("texts-erased", "erased_texts").doesNotContain("GEZEGD");
        }
        assertThat(Files.readString(folder.resolve("data").resolve("waaier.mv.db"), StandardCharsets.ISO_8859_1))
                .contains("BESLUIT-door")
                .doesNotContain("GEZEGD");
        for (String data : List.of("data", "restored", "restored")) {
            try (Product product = start(data)) {
                assertThat(texts(product)).as(data).containsExactly("BESLUIT-door");
                assertThat(timeline(product)).isEqualTo(without);
                assertThat(totals(product)).isEqualTo(before);
            }
        }
    }

    @Test
    void anApplicationThatCameToNothingGoesByItself() {
        try (Product product = start("data")) {
            bring(product);
            List<String> before = totals(product);
            assertThat(erase(product, "aanmeldingen").statusCode()).isEqualTo(200);
            assertThat(texts(product)).containsExactly("GEZEGD-bewijs", "GEZEGD-door");
            assertThat(totals(product)).isEqualTo(before);
            assertThat(erase(product, "persoon").statusCode()).isEqualTo(200);
            assertThat(texts(product)).isEmpty();
        }
        try (Product product = start("data")) {
            assertThat(texts(product)).isEmpty();
        }
    }

    @Test
    void whatIsNoClassIsToldSo() {
        try (Product product = start("data")) {
            bring(product);
            Http.assertProblem(erase(product, "alles"), 400);
            assertThat(texts(product)).hasSize(3);
        }
    }
}
