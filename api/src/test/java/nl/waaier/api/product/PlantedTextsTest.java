package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.TeacherId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Names and free texts of people, planted by every way in which they come in, are searched for wherever something is kept:
 * in every table, in the read store, in logs, measures and working files. They stand where they may be erased, and nowhere
 * else.
 */
@ExtendWith(OutputCaptureExtension.class)
class PlantedTextsTest {

    /** Part of every name of a person and every free text. */
    private static final List<String> PLANTED = List.of(
            "KANARIE-roepnaam",
            "KANARIE-tussen",
            "KANARIE-achternaam",
            "KANARIE-post",
            "KANARIE-door",
            "KANARIE-bewijs",
            "KANARIE-toelichting",
            "KANARIE-fout",
            "KANARIE-verslag",
            "KANARIE-hand");

    /** Where a person's names, and what was written of a person, may stand. */
    private static final Set<String> PLACES = Set.of(
            "personal_text.text",
            "person.given_name",
            "person.prefix",
            "person.family_name",
            "person.email",
            "person.looks",
            "person_before.given_name",
            "person_before.prefix",
            "person_before.family_name",
            "person_before.email",
            "person_before.reason",
            "person_hold.reason");

    private static final String RECOGNITION = """
            {"type":"recognition","school":"22AA","role":"vakleraar","from":"2020-01-01","kind":"formeel","scope":"rol",\
            "standard":"KANARIE-hand-standaard","issuer":"KANARIE-hand-register","registration":"KANARIE-hand-nummer",\
            "decidedBy":"KANARIE-hand-door","evidence":"KANARIE-hand-bewijs","remark":"KANARIE-hand-%s"}""";

    private static final String STEP = """
            {"type":"promotion-step","trajectory":"H-1","school":"22AA","fromScale":"LD","toScale":"LE","step":"aanmelding",\
            "date":"2021-01-11","deviation":"KANARIE-hand-afwijking","decidedBy":"KANARIE-hand-door","remark":"KANARIE-hand"}""";

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOfAPersonStandsOnlyWhereItCanBeErased(
            Databases.Kind database, @TempDir Path data, @TempDir Path scratch, CapturedOutput logs)
            throws IOException {
        try (Product product = Product.start(
                data, Map.of("spring.datasource.url", database.url(data), "logging.level.root", "INFO"))) {
            TwoBoards boards = TwoBoards.in(product, scratch);
            byHand(product, boards.teacher(TestWorld.FOREIGN_BOARD, "1"));

            assertThat(inTables(product)).isEqualTo(PLACES);
            assertThat(product.bean(JdbcTemplate.class)
                            .queryForList("select distinct field from personal_text", String.class))
                    .containsExactlyInAnyOrder(
                            "deviation",
                            "hearing.evidence",
                            "issuer",
                            "notes.decidedBy",
                            "notes.evidence",
                            "notes.remark",
                            "purpose",
                            "reason",
                            "registration",
                            "standard",
                            "text");
            assertThat(inReadStore(product)).containsExactly("texts");
            assertThat(planted(product.management()
                            .get("/actuator/prometheus", null)
                            .body()))
                    .isEmpty();
            assertThat(inFiles(data)).isEmpty();
        }
        assertThat(logs.getAll()).contains("Started");
        assertThat(planted(logs.getAll())).isEmpty();
    }

    /** Everything that takes free text of a caller, also where it is refused. */
    private static void byHand(Product product, TeacherId teacher) {
        Http http = product.http();
        String hr = Product.token(UserRole.HR, TestWorld.FOREIGN_BOARD);
        String facts = "/v1/teachers/" + teacher + "/facts";
        String fact = recorded(http, hr, facts, RECOGNITION.formatted("een"));
        String other = recorded(http, hr, facts, RECOGNITION.formatted("twee"));
        recorded(http, hr, facts, STEP);
        recorded(
                http,
                Product.teacher(TestWorld.FOREIGN_BOARD, teacher),
                "/v1/me/facts",
                "{\"type\":\"reflection\",\"date\":\"2021-01-11\",\"text\":\"KANARIE-hand\"}");
        assertThat(http.json("PUT", "/v1/boards/22222/rights-rule-sets/cao", hr, """
                        {"sector":"VO","category":"op","from":"2015-08-01","hours":83,"euros":600,"proRata":true,"basis":"cao",\
                        "source":"cao"}""")
                        .statusCode())
                .isEqualTo(200);
        String self = Product.teacher(TestWorld.FOREIGN_BOARD, teacher);
        String use =
                "{\"type\":\"right-use\",\"date\":\"2020-10-05\",\"hours\":%d,\"purpose\":\"KANARIE-hand-waarvoor\"}";
        post(http, self, "/v1/me/facts", use.formatted(4), 201);
        post(http, self, "/v1/me/facts", use.formatted(400), 409);
        post(http, hr, facts + "/" + fact + "/retraction", "{\"reason\":\"KANARIE-hand-reden\"}", 201);
        post(
                http,
                hr,
                facts + "/" + other + "/replacement",
                "{\"reason\":\"KANARIE-hand-reden\",\"fact\":" + RECOGNITION.formatted("drie") + "}",
                201);
        // Refused by a rule, by its form, and as no JSON at all.
        post(http, hr, facts, STEP.replace("aanmelding", "bezwaar").replace("H-1", "H-2"), 409);
        post(http, hr, facts, RECOGNITION.replace("22AA", "KANARIE-hand-brin"), 400);
        post(http, hr, facts, "{\"KANARIE-hand\": KANARIE-hand", 400);
        http.get(facts + "?KANARIE-hand=KANARIE-hand", hr);
        assertThat(http.json("PUT", "/v1/teachers/" + teacher + "/identity", hr, """
                        {"personnelNumber":"1","givenName":"KANARIE-hand","prefix":"KANARIE-hand",\
                        "familyName":"KANARIE-hand","email":"KANARIE-hand@example.org","birthDate":"1961-05-04",\
                        "reason":"KANARIE-hand-reden"}""")
                        .statusCode())
                .isEqualTo(200);
        assertThat(http.json(
                                "PUT",
                                "/v1/teachers/" + teacher + "/hold",
                                Product.token(UserRole.BESTUUR, TestWorld.FOREIGN_BOARD),
                                "{\"reason\":\"KANARIE-hand-reden\"}")
                        .statusCode())
                .isEqualTo(204);
        product.awaitReadModel();
    }

    private static String recorded(Http http, String token, String path, String body) {
        return Http.read(post(http, token, path, body, 201)).path("number").asString();
    }

    private static HttpResponse<String> post(Http http, String token, String path, String body, int status) {
        HttpResponse<String> answer = http.send(http.request("POST", path, token, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "KANARIE-hand-" + UUID.randomUUID()));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        return answer;
    }

    private static List<String> planted(String text) {
        String plain = plain(text);
        return PLANTED.stream().filter(one -> plain.contains(plain(one))).toList();
    }

    /** However it is written: names are compared without capitals and marks. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The columns of all tables in which something is found, as text and as bytes. */
    private static Set<String> inTables(Product product) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        Set<String> found = new TreeSet<>();
        List<@Nullable String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'", String.class);
        assertThat(tables).hasSizeGreaterThan(8);
        for (@Nullable String table : tables) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    String text =
                            value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + value;
                    if (!planted(text).isEmpty()) {
                        found.add(table + "." + row.getMetaData().getColumnName(i));
                    }
                }
            });
        }
        return found;
    }

    /** The fields of documents in which something is found. */
    private static Set<String> inReadStore(Product product) {
        MongoDatabase store = product.bean(MongoDatabaseFactory.class).getMongoDatabase();
        Set<String> found = new TreeSet<>();
        for (String collection : store.listCollectionNames()) {
            for (Document document : store.getCollection(collection).find()) {
                document.forEach((name, value) -> {
                    if (!planted(String.valueOf(value)).isEmpty()) {
                        found.add(name);
                    }
                });
            }
        }
        return found;
    }

    /** The files but for the database's own in which something is found. */
    private static List<String> inFiles(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".mv.db"))
                    .forEach(file -> {
                        try {
                            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                            if (!planted(text).isEmpty()
                                    || !planted(file.toString()).isEmpty()) {
                                found.add(file.toString());
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return found;
    }
}
