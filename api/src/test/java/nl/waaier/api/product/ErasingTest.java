package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Somebody who left is erased: totals stay, nothing brings the person back, no delivery and no backup. */
class ErasingTest {

    private static final BoardNumber BOARD = TestWorld.BOARD;

    /** Of days on which the person who is erased worked here. */
    private static final List<String> QUESTIONS = List.of(
            "/v1/schools/11AA/staff?referenceDate=2016-10-01",
            "/v1/boards/11111/staff?referenceDate=2016-10-01",
            "/v1/schools/11AA/role-mix?referenceDate=2016-10-01",
            "/v1/boards/11111/promotions",
            "/v1/boards/11111/career-flows",
            "/v1/boards/11111/functiemix-series?sector=VO");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    ErasingTest() {}

    private Product start(Path data) {
        return Product.start(
                data, Map.of("waaier.erasures-file", folder.resolve("erasures").toString()));
    }

    private static Delivery staff() {
        return new Delivery()
                .row("organisatie", "VO;11111;Bestuur;11AA;School;UTRECHT;J")
                .row("leraren", "11111;1;Anna;van;GEWEEST;geweest@example.org;1980-02-28")
                .row("leraren", "11111;2;Bea;;GEBLEVEN;gebleven@example.org;1981-02-28")
                .row("aanstellingen", "11111;1;1;11AA;2014-08-01;2014-08-01;2018-07-31;1;LB;;0.5000;9;N;N;aanname")
                .row("aanstellingen", "11111;2;1;11AA;2014-08-01;2014-08-01;;1;LC;;0.7500;9;N;N;aanname")
                .row(
                        "loopbaan",
                        "11111;1;11AA;;mentor;1;school;toelating;2015-08-01;;starter;selectie;;;GEWEEST-door;GEWEEST-bewijs;");
    }

    private ImportJob bring(Product product, Delivery delivery) {
        return product.bean(Imports.class).run(delivery.folder(folder), false, "operator", Progress.NONE);
    }

    private static Person person(Product product, String number) {
        return Objects.requireNonNull(
                product.bean(PersonRegister.class).find(BOARD, List.of(number)).get(number));
    }

    private static HttpResponse<String> erase(Product product, Person person) {
        return product.http()
                .json(
                        "POST",
                        "/v1/teachers/" + person.id() + "/erasure",
                        Product.token(UserRole.HR, BOARD),
                        "{\"ground\":\"verzoek\"}");
    }

    private static String asked(Product product, String path) {
        product.awaitReadModel();
        HttpResponse<String> answer = product.http().get(path, Product.token(UserRole.BESTUUR, BOARD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String mix(Product product) {
        return asked(product, "/v1/boards/11111/functiemix?sector=VO&referenceDate=2016-10-01");
    }

    private static List<@Nullable String> texts(Product product) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        List<@Nullable String> texts = jdbc.queryForList("select text from personal_text", String.class);
        texts.addAll(jdbc.queryForList("select family_name from person", String.class));
        return texts;
    }

    @Test
    void whoLeftIsErasedAndComesBackByNoDeliveryAndNoBackup() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        String before;
        try (Product product = start(data)) {
            bring(product, staff());
            before = mix(product);
        }
        FileSystemUtils.copyRecursively(data, backup);
        try (Product product = start(data)) {
            Person left = person(product, "1");
            Http.assertProblem(erase(product, person(product, "2")), 409);
            assertThat(erase(product, left).statusCode()).isEqualTo(200);

            assertThat(texts(product)).containsExactly("GEBLEVEN");
            assertThat(mix(product)).isEqualTo(before);
            assertThat(erase(product, left).statusCode()).isEqualTo(404);
            for (String question : QUESTIONS) {
                assertThat(asked(product, question)).as(question).doesNotContain("GEWEEST");
            }
            verifyRejected(product);
        }
        FileSystemUtils.copyRecursively(backup, folder.resolve("restored"));
        try (Product product = start(folder.resolve("restored"))) {
            assertThat(texts(product)).containsExactly("GEBLEVEN");
            assertThat(mix(product)).isEqualTo(before);
            verifyRejected(product);
        }
    }

    private void verifyRejected(Product product) throws Exception {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        Long events = jdbc.queryForObject("select count(*) from domainevententry", Long.class);
        ImportJob job = bring(product, staff());
        StringWriter report = new StringWriter();
        product.bean(Imports.class).report().rejections(job.id(), ImportFile::fileName, report);
        assertThat(report.toString().lines().skip(1)).hasSize(3).allMatch(line -> line.contains("person-erased"));
        assertThat(jdbc.queryForObject("select count(*) from domainevententry", Long.class))
                .isEqualTo(events);
        assertThat(texts(product)).containsExactly("GEBLEVEN");
    }

    @Test
    void whomTheBoardHoldsIsNotErased() {
        try (Product product = start(folder.resolve("data"))) {
            bring(product, staff());
            Person left = person(product, "1");
            String bestuur = Product.token(UserRole.BESTUUR, BOARD);
            String hold = "/v1/teachers/" + left.id() + "/hold";
            assertThat(product.http()
                            .json("PUT", hold, bestuur, "{\"reason\":\"geschil\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(Http.assertProblem(erase(product, left), 409)
                            .path("rule")
                            .asString())
                    .isEqualTo("erasure-on-hold");
            assertThat(product.http()
                            .send(product.http().request("DELETE", hold, bestuur, BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(erase(product, left).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> post(Product product, String path, String body) {
        return product.http()
                .send(product.http()
                        .request("POST", path, Product.token(UserRole.HR, BOARD), BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** "Geweesten" is another name, and Bea is not told to be named in what is about her. */
    @Test
    void inWhichTextsAboutOthersTheNameStandsIsToldAndWhatWasWrittenThereCanBeErased() throws Exception {
        Path data = folder.resolve("data");
        try (Product product = start(data)) {
            String role = "loopbaan";
            String who = "11111;2;11AA;;%s;1;school;toelating;2015-08-01;;starter;selectie;;;%s;;";
            bring(
                    product,
                    staff().row(role, who.formatted("mentor", "overleg met mevr. Géweest-Jansen"))
                            .row(role, who.formatted("vakleraar", "de rector, op Geweestenstein"))
                            .row("leraren", "11111;3;Cor;;GEWEESTEN;;1981-02-28"));
        }
        FileSystemUtils.copyRecursively(data, folder.resolve("backup"));
        try (Product product = start(data)) {
            Person bea = person(product, "2");
            JsonNode told = Http.read(erase(product, person(product, "1")));
            assertThat(told.path("mentions")).hasSize(1);
            JsonNode mention = told.path("mentions").get(0);
            assertThat(mention.path("teacherId").asString()).isEqualTo(bea.id().toString());
            assertThat(mention.path("name").asString()).isEqualTo("Bea GEBLEVEN");
            assertThat(mention.path("facts")).hasSize(1);
            assertThat(noted(product, bea)).isOne();

            String fact = "/v1/teachers/" + bea.id() + "/facts/"
                    + mention.path("facts").get(0).asInt();
            String ground = "{\"ground\":\"verzoek\"}";
            assertThat(Http.assertProblem(post(product, fact + "/erased-texts", ground), 409)
                            .path("rule")
                            .asString())
                    .isEqualTo("texts-still-needed");
            assertThat(post(product, fact + "/retraction", "{\"reason\":\"Geweest stond erin\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(post(product, fact + "/erased-texts", ground).statusCode())
                    .isEqualTo(204);
            assertThat(texts(product))
                    .containsExactlyInAnyOrder("de rector, op Geweestenstein", "GEBLEVEN", "GEWEESTEN");
            assertThat(asked(product, "/v1/teachers/" + bea.id() + "/timeline")).doesNotContain("eest-Jansen");
        }
        try (Product product = start(folder.resolve("backup"))) {
            assertThat(texts(product))
                    .as("a backup from before the fact was withdrawn")
                    .containsExactlyInAnyOrder("de rector, op Geweestenstein", "GEBLEVEN", "GEWEESTEN");
        }
    }

    /** The backup is of before it turned out that they are two people. */
    @Test
    void whatAnotherFileHadTakenOverDoesNotComeBackWithABackup() throws Exception {
        Path data = folder.resolve("data");
        String body;
        String file;
        try (Product product = start(data)) {
            bring(product, staff());
            file = "/v1/teachers/" + person(product, "2").id();
            body = "{\"other\":\"" + person(product, "1").id() + "\",\"reason\":\"gezien\"}";
            assertThat(post(product, file + "/joined-files", body).statusCode()).isEqualTo(201);
        }
        FileSystemUtils.copyRecursively(data, folder.resolve("backup"));
        try (Product product = start(data)) {
            assertThat(post(product, file + "/separated-files", body).statusCode())
                    .isEqualTo(201);
            assertThat(erase(product, person(product, "1")).statusCode()).isEqualTo(200);
            assertThat(texts(product)).containsOnly("gezien", "GEBLEVEN");
        }
        try (Product product = start(folder.resolve("backup"))) {
            assertThat(texts(product)).containsOnly("GEBLEVEN");
        }
    }

    @Test
    void aNumberOfSomebodyWhoWasErasedIsNotGivenOutAgain() {
        try (Product product = start(folder.resolve("data"))) {
            bring(product, staff());
            assertThat(erase(product, person(product, "1")).statusCode()).isEqualTo(200);
            String identity = "/v1/teachers/" + person(product, "2").id() + "/identity";
            for (String number : List.of("1", "01")) {
                HttpResponse<String> answer = product.http()
                        .json(
                                "PUT",
                                identity,
                                Product.token(UserRole.HR, BOARD),
                                "{\"personnelNumber\":\"%s\",\"familyName\":\"GEBLEVEN\",\"reason\":\"nieuw\"}"
                                        .formatted(number));
                assertThat(Http.assertProblem(answer, 409).path("rule").asString())
                        .isEqualTo("personnel-number-erased");
            }
        }
    }

    @Test
    void whatStandsBesideTheRegisterGoesWithThePerson() {
        try (Product product = start(folder.resolve("data"))) {
            bring(product, staff());
            Person left = person(product, "1");
            String hr = Product.token(UserRole.HR, BOARD);
            String account = "/v1/boards/11111/accounts/" + UUID.randomUUID();
            assertThat(product.http()
                            .json("PUT", account, hr, "{\"teacherId\":\"" + left.id() + "\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(product.http().json("POST", account + "/code", hr, "").statusCode())
                    .isEqualTo(201);
            assertThat(product.http()
                            .send(product.http()
                                    .request(
                                            "POST",
                                            "/v1/me/correction-requests",
                                            Product.teacher(BOARD, left.id()),
                                            BodyPublishers.ofString("{\"request\":\"GEWEEST-verzoek\"}"))
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", "een-verzoek"))
                            .statusCode())
                    .isEqualTo(201);
            for (Person one : List.of(left, person(product, "2"))) {
                asked(product, "/v1/teachers/" + one.id() + "/timeline");
            }
            asked(product, "/v1/schools/11AA/staff?referenceDate=2016-10-01");
            assertThat(beside(product, left)).containsExactly(1, 1, 1, 3);

            assertThat(erase(product, left).statusCode()).isEqualTo(200);
            assertThat(beside(product, left)).containsOnly(0);
            assertThat(noted(product, person(product, "2")))
                    .as("the others of a list stay on it")
                    .isEqualTo(2);
        }
    }

    /** How many accounts, codes, requests and noted answers there are about somebody. */
    private static List<Integer> beside(Product product, Person person) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        List<Integer> counts = new ArrayList<>();
        for (String rows : List.of(
                "account where person = ?",
                "account_code where account in (select id from account where person = ?)",
                "correction_request where person = ?")) {
            counts.add(jdbc.queryForObject(
                    "select count(*) from " + rows, Integer.class, person.id().value()));
        }
        counts.add(noted(product, person));
        return counts;
    }

    private static int noted(Product product, Person person) {
        return Objects.requireNonNull(product.bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from access_list where array_contains(persons, cast(? as uuid))",
                        Integer.class,
                        person.id().value()));
    }
}
