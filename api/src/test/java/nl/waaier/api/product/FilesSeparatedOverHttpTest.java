package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** HR joined two files, and they are of two people after all: each answers for itself again. */
class FilesSeparatedOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String LAST = "file-not-joined-last";

    @TempDir
    private Path data;

    private Product product;
    private int keys;

    @BeforeEach
    void start() {
        product = Product.start(data, Map.of());
        assertThat(handIn(first()).counts().rejected()).isZero();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    private static Delivery first() {
        return new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16AJ;Tweede;UTRECHT;J")
                .row("leraren", "12345;10;Anna;;Bos;10@example.org;1980-02-29")
                .row("leraren", "12345;010;Anna;;Bosch;010@example.org;1980-02-28")
                .row("leraren", "12345;30;Cor;;Dam;30@example.org;1985-01-01")
                .row("aanstellingen", "12345;10;1;16AH;2014-08-01;2014-08-01;;1;LB;;0.5000;9;N;N;aanname")
                .row("aanstellingen", "12345;010;1;16AJ;2014-08-01;2014-08-01;;1;LC;;0.4000;9;N;N;aanname")
                .row("aanstellingen", "12345;30;1;16AJ;2014-08-01;2014-08-01;;1;LD;;0.3000;9;N;N;aanname")
                .row("loopbaan", "12345;010;16AJ;;mentor;1;team;toelating;2016-08-01;;starter;selectie;;;rector;;");
    }

    private static Delivery sinceThen() {
        return new Delivery()
                .row("aanstellingen", "12345;10;1;16AH;2014-08-01;2019-08-01;;1;LB;;0.6000;9;N;N;omvang")
                .row("aanstellingen", "12345;010;1;16AJ;2014-08-01;2020-08-01;;1;LC;;0.2000;9;N;N;omvang")
                .row("aanstellingen", "12345;010;2;16AH;2022-08-01;2022-08-01;;1;LC;;0.1000;9;N;N;aanname")
                .row("loopbaan", "12345;010;16AJ;;mentor;1;team;fase;2019-08-01;;ervaren;;;;rector;;");
    }

    private ImportJob handIn(Delivery delivery) {
        ImportJob job = product.bean(Imports.class).run(delivery.folder(data), false, "operator", Progress.NONE);
        product.awaitReadModel();
        return job;
    }

    private String id(String number) {
        return product.bean(PersonRegister.class)
                .find(BOARD, List.of(number))
                .values()
                .iterator()
                .next()
                .id()
                .toString();
    }

    private JsonNode get(String path) {
        return Http.read(product.http().get(path, HR));
    }

    private HttpResponse<String> send(String route, String file, String other, String token, String key) {
        String body = "{\"other\":\"%s\",\"reason\":\"%s\"}".formatted(id(other), route);
        HttpResponse<String> answer = product.http()
                .send(product.http()
                        .request("POST", "/v1/teachers/" + id(file) + "/" + route, token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
        product.awaitReadModel();
        return answer;
    }

    private JsonNode join(String file, String other) {
        HttpResponse<String> answer = send("joined-files", file, other, HR, "sleutel-" + keys++);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.read(answer);
    }

    private HttpResponse<String> separate(String file, String other) {
        return send("separated-files", file, other, HR, "sleutel-" + keys++);
    }

    private static void assertRefused(HttpResponse<String> answer, String rule) {
        assertThat(Http.assertProblem(answer, 409).path("rule").asString()).isEqualTo(rule);
    }

    /** Who is there on 1 October 2021, and with how much fte. */
    private List<String> posts(String brin, String knownOn) {
        return get("/v1/schools/" + brin + "/functiemix/posts?referenceDate=2021-10-01" + knownOn)
                .path("posts")
                .valueStream()
                .map(post ->
                        post.path("name").asString() + " " + post.path("fte").asString())
                .sorted()
                .toList();
    }

    @Test
    void eachAnswersForItselfAgainAndWhatWasKnownInBetweenStaysKnown() {
        join("10", "010");
        handIn(sinceThen());
        List<String> together = posts("16AJ", "");
        assertThat(together).containsExactly("Anna Bos 0.2", "Cor Dam 0.3");
        String between = Instant.now().toString();
        HttpResponse<String> answer = send("separated-files", "10", "010", HR, "los");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(posts("16AJ", "")).containsExactly("Anna Bosch 0.2", "Cor Dam 0.3");
        assertThat(posts("16AH", "")).containsExactly("Anna Bos 0.6");
        assertThat(posts("16AJ", "&knownOn=" + between)).isEqualTo(together);
        assertThat(get("/v1/teachers/" + id("10") + "/timeline").toString()).doesNotContain("mentor");
        String own = Product.teacher(BOARD, TeacherId.of(id("010")));
        assertThat(product.http().get("/v1/me/timeline", own).body())
                .contains("mentor", "ervaren", "\"appointmentId\":\"1\"")
                .doesNotContain("\"1b\"");
        assertThat(Http.read(answer).path("stayed").valueStream().toList())
                .as("the change of the own arbeidsrelatie, and a new one that may be of either")
                .hasSize(2);

        JsonNode identity = get("/v1/teachers/" + id("010") + "/identity");
        assertThat(identity.path("sameAs").isString()).isFalse();
        assertThat(identity.path("before").findValuesAsString("reason"))
                .containsExactly("separated-files", "joined-files");
        assertThat(get("/v1/teachers/" + id("10") + "/identity").path("joined")).isEmpty();
        assertThat(send("separated-files", "10", "010", HR, "los").body()).isEqualTo(answer.body());
        assertRefused(separate("10", "010"), LAST);
    }

    /** Whoever this file is about asks for all that is held, and is told nothing of the other. */
    @Test
    void whatWasWrittenOfTheOtherIsGoneFromTheFileThatTookItOver() {
        join("10", "010");
        handIn(sinceThen());
        assertThat(texts("10")).contains("rector");
        separate("10", "010");

        assertThat(texts("10")).containsOnly("separated-files");
        assertThat(texts("010")).contains("rector");
        assertThat(product.http()
                        .get("/v1/me/data", Product.teacher(BOARD, TeacherId.of(id("10"))))
                        .body())
                .contains("gewist")
                .doesNotContain("rector");
    }

    private List<@Nullable String> texts(String number) {
        return product.bean(JdbcTemplate.class)
                .queryForList("select text from personal_text where stream = ?", String.class, "teacher:" + id(number));
    }

    @Test
    void laterDeliveriesComeToEachUnderItsOwnNumber() {
        join("10", "010");
        handIn(sinceThen());
        separate("10", "010");

        assertThat(handIn(first()).counts().events()).isZero();
        ImportJob again = handIn(sinceThen());
        assertThat(again.counts().rejected()).isZero();
        assertThat(again.counts().events())
                .as("the new arbeidsrelatie, which stayed in the other file")
                .isOne();
        assertThat(handIn(sinceThen()).counts().events()).isZero();
        assertThat(join("10", "010").path("renumbered").path("1").asString())
                .as("joined again, for who knows")
                .isEqualTo("1b");
    }

    @Test
    void theLastOneThatWasJoinedIsSeparatedFirstAndOthersLeadWhereTheyDid() {
        join("010", "30");
        join("10", "010");
        assertRefused(separate("10", "30"), LAST);
        assertRefused(separate("010", "30"), "file-joined");
        assertThat(separate("10", "010").statusCode()).isEqualTo(201);

        assertThat(get("/v1/teachers/" + id("30") + "/identity").path("sameAs").asString())
                .isEqualTo(id("010"));
        assertThat(posts("16AJ", "")).containsExactly("Anna Bosch 0.3", "Anna Bosch 0.4");
        assertThat(handIn(first()).counts().events()).isZero();
        assertThat(separate("010", "30").statusCode()).isEqualTo(201);
        assertThat(posts("16AJ", "")).containsExactly("Anna Bosch 0.4", "Cor Dam 0.3");
        assertThat(handIn(first()).counts().events()).isZero();
    }

    @Test
    void onlyHrOfTheOwnBoardMaySayThatTheyAreTwo() {
        join("10", "010");
        for (UserRole role : List.of(UserRole.BESTUUR, UserRole.PMR)) {
            String token = Product.token(role, BOARD);
            assertThat(send("separated-files", "10", "010", token, "nee-1").statusCode())
                    .isEqualTo(403);
        }
        String elsewhere = Product.token(UserRole.HR, new BoardNumber("54321"));
        assertThat(send("separated-files", "10", "010", elsewhere, "nee-2").statusCode())
                .isEqualTo(404);
    }
}
