package nl.waaier.api.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.testing.ReadStoreCopy;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Of a board of two thousand people fifty are erased, some with promotions, corrections, another number or two files. Nothing of
 * them is left anywhere, what is told of the past stays as it was, and neither a delivery nor a backup brings them back.
 */
@ExtendWith(OutputCaptureExtension.class)
class ErasedStaffTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, BOARD);
    private static final Set<Integer> ERASED = new TreeSet<>(MarkedStaff.people(MarkedStaff::isErased));

    @TempDir
    private Path folder;

    private int keys;

    @SuppressWarnings("NullAway.Init")
    ErasedStaffTest() {}

    @Test
    void nothingIsLeftOfThemInTheEmbeddedStores(CapturedOutput logs) throws IOException {
        Path data = folder.resolve("data");
        Map<String, String> before;
        try (Product product = start(data, Map.of())) {
            staff(product);
            before = answers(product);
        }
        assertThat(MarkedStaff.inFiles(data)).containsAll(ERASED);
        assertThat(Shell.run(folder, "cp -a data backup").status()).isZero();
        try (Product product = start(data, Map.of())) {
            eraseAll(product, before);
            deliveredAgain(product);
        }
        assertThat(MarkedStaff.inFiles(data))
                .hasSize(MarkedStaff.PEOPLE - ERASED.size())
                .doesNotContainAnyElementsOf(ERASED);
        assertThat(Shell.run(folder, "rm -rf data && cp -a backup data").status())
                .isZero();
        try (Product product = start(data, Map.of())) {
            restored(product, before);
        }
        assertThat(MarkedStaff.inFiles(data))
                .hasSize(MarkedStaff.PEOPLE - ERASED.size())
                .doesNotContainAnyElementsOf(ERASED);
        assertThat(logs.getAll())
                .contains(ERASED.size() + 3 + " erasures")
                .satisfies(text -> assertThat(MarkedStaff.in(text)).isEmpty());
    }

    @Test
    void nothingIsLeftOfThemInPostgresqlAndTheReadStoreBesideIt(CapturedOutput logs) throws IOException {
        Path data = folder.resolve("data");
        String database = Databases.postgres();
        try (Stores stores = new Stores(data)) {
            Map<String, String> before;
            DatabaseCopy backup;
            ReadStoreCopy documents;
            String readStore = Stores.emptyReadStore();
            try (Product product = start(data, stores.settings(database, readStore))) {
                staff(product);
                before = answers(product);
                backup = DatabaseCopy.of(database, folder.resolve("backup"));
                documents = ReadStoreCopy.of(stores.readStore(readStore));
                assertThat(MarkedStaff.in(backup.text())).containsAll(ERASED);
                assertThat(MarkedStaff.in(documents.toString())).containsAll(ERASED);
                eraseAll(product, before);
                deliveredAgain(product);
            }
            assertThat(MarkedStaff.in(
                            DatabaseCopy.of(database, folder.resolve("after")).text()))
                    .hasSize(MarkedStaff.PEOPLE - ERASED.size())
                    .doesNotContainAnyElementsOf(ERASED);
            // The read store comes back as it was too.
            try (Product product = start(data, stores.settings(backup.restored(), stores.readStoreFrom(documents)))) {
                restored(product, before);
            }
        }
        assertThat(MarkedStaff.inFiles(data)).isEmpty();
        assertThat(MarkedStaff.in(logs.getAll())).isEmpty();
    }

    private Product start(Path data, Map<String, String> stores) {
        Map<String, String> settings = new LinkedHashMap<>(stores);
        settings.put("waaier.erasures-file", folder.resolve("erased").toString());
        return Product.start(data, settings);
    }

    private void staff(Product product) {
        ImportJob job = bring(product);
        assertThat(job.counts().rejected()).as(rejections(product, job)).isZero();
        MarkedStaff.people(MarkedStaff::hasTwoFiles)
                .forEach(person -> post(
                        product,
                        person(product, person).id() + "/joined-files",
                        "{\"other\":\"%s\",\"reason\":\"%s\"}"
                                .formatted(
                                        registered(product, MarkedStaff.secondNumber(person))
                                                .id(),
                                        MarkedStaff.mark(person))));
        MarkedStaff.people(person -> person % 200 == 0).forEach(person -> recorded(product, person));
        MarkedStaff.people(person -> person % 200 == 40).forEach(person -> assertThat(product.http()
                        .json("PUT", "/v1/teachers/" + person(product, person).id() + "/identity", HR, """
                                {"personnelNumber":"%1$s-nieuw","givenName":"%1$s","familyName":"%1$s",\
                                "birthDate":"1970-01-15","reason":"%1$s"}""".formatted(
                                        MarkedStaff.mark(person)))
                        .statusCode())
                .isEqualTo(200));
        product.awaitReadModel();
    }

    /** A recognition by hand, corrected once and withdrawn in the end. */
    private void recorded(Product product, int person) {
        String facts = person(product, person).id() + "/facts";
        String mark = MarkedStaff.mark(person);
        String fact = """
            {"type":"recognition","school":"16AH","role":"mentor","from":"2016-10-01","kind":"formeel","scope":"rol",\
            "standard":"%1$s","issuer":"%1$s","registration":"%1$s","decidedBy":"%1$s","evidence":"%1$s","remark":"%1$s"}""".formatted(mark);
        String number = post(product, facts, fact);
        String again = post(
                product,
                facts + "/" + number + "/replacement",
                "{\"reason\":\"%s\",\"fact\":%s}".formatted(mark, fact.replace("10-01", "11-01")));
        post(product, facts + "/" + again + "/retraction", "{\"reason\":\"" + mark + "\"}");
    }

    private String post(Product product, String path, String body) {
        HttpResponse<String> answer = product.http()
                .send(product.http()
                        .request("POST", "/v1/teachers/" + path, HR, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "sleutel-" + keys++));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return Http.read(answer).path("number").asString();
    }

    private ImportJob bring(Product product) {
        return product.bean(Imports.class).run(MarkedStaff.delivery().folder(folder), false, "operator", Progress.NONE);
    }

    private static String rejections(Product product, ImportJob job) {
        StringWriter report = new StringWriter();
        product.bean(Imports.class).report().rejections(job.id(), ImportFile::fileName, report);
        return report.toString();
    }

    private static Person person(Product product, int person) {
        String mark = MarkedStaff.mark(person);
        return Objects.requireNonNullElseGet(
                product.bean(PersonRegister.class).find(BOARD, List.of(mark)).get(mark),
                () -> registered(product, mark + "-nieuw"));
    }

    private static Person registered(Product product, String number) {
        return Objects.requireNonNull(
                product.bean(PersonRegister.class).find(BOARD, List.of(number)).get(number), number);
    }

    /** The figures of all years. */
    private static Map<String, String> answers(Product product) {
        Stream<String> questions = Stream.concat(
                IntStream.rangeClosed(2002, 2024).boxed().flatMap(year -> Stream.of(
                                "functiemix?sector=VO&", "role-mix?")
                        .map(question -> question + "referenceDate=" + year + "-10-01")),
                Stream.of("functiemix-series?sector=VO", "promotion-counts", "career-flows"));
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> {
            HttpResponse<String> answer = product.http().get("/v1/boards/12345/" + question, BESTUUR);
            assertThat(answer.statusCode()).as(question + answer.body()).isEqualTo(200);
            answers.put(question, answer.body());
        });
        return answers;
    }

    private void eraseAll(Product product, Map<String, String> before) throws IOException {
        product.awaitReadModel();
        ERASED.forEach(person -> assertThat(product.http()
                        .json(
                                "POST",
                                "/v1/teachers/" + person(product, person).id() + "/erasure",
                                HR,
                                "{\"ground\":\"bewaartermijn\"}"))
                .satisfies(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200)));
        gone(product, before);
        product.bean(ReadModel.class).rebuild();
        gone(product, before);
    }

    private void gone(Product product, Map<String, String> before) throws IOException {
        product.awaitReadModel();
        assertThat(answers(product)).isEqualTo(before);
        assertThat(MarkedStaff.in(documents(product))).isNotEmpty().doesNotContainAnyElementsOf(ERASED);
        assertThat(MarkedStaff.in(texts(product)))
                .hasSize(MarkedStaff.PEOPLE - ERASED.size())
                .doesNotContainAnyElementsOf(ERASED);
        assertThat(MarkedStaff.in(Files.readString(folder.resolve("erased")))).isEmpty();
    }

    /** As the backup is started on: before anything is answered, and in what is answered first. */
    private void restored(Product product, Map<String, String> before) throws IOException {
        assertThat(MarkedStaff.in(texts(product))).doesNotContainAnyElementsOf(ERASED);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            HttpResponse<String> first = product.http().get("/v1/boards/12345/promotions?size=200", BESTUUR);
            assertThat(MarkedStaff.in(first.body())).doesNotContainAnyElementsOf(ERASED);
            return first.statusCode() == 200;
        });
        gone(product, before);
        deliveredAgain(product);
    }

    /** Every row about them is reported, and nothing is recorded. */
    private void deliveredAgain(Product product) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        Long events = jdbc.queryForObject("select count(*) from domainevententry", Long.class);
        ImportJob job = bring(product);
        assertThat(rejections(product, job).lines().skip(1))
                .hasSize(ERASED.stream()
                        .mapToInt(person -> MarkedStaff.rows(person).size())
                        .sum())
                .allMatch(line -> line.contains("person-erased"));
        assertThat(jdbc.queryForObject("select count(*) from domainevententry", Long.class))
                .isEqualTo(events);
        assertThat(MarkedStaff.in(texts(product))).doesNotContainAnyElementsOf(ERASED);
    }

    /** All rows of all tables, as text. */
    private static String texts(Product product) {
        JdbcTemplate jdbc = product.bean(JdbcTemplate.class);
        StringBuilder all = new StringBuilder();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'",
                        String.class)
                .forEach(table -> jdbc.query("select * from \"" + table + "\"", row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        all.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.UTF_8)
                                                : "" + value)
                                .append('\n');
                    }
                }));
        return all.toString();
    }

    private static String documents(Product product) {
        StringBuilder all = new StringBuilder();
        var store = product.bean(MongoDatabaseFactory.class).getMongoDatabase();
        for (String collection : store.listCollectionNames()) {
            for (Document document : store.getCollection(collection).find()) {
                all.append(document).append('\n');
            }
        }
        return all.toString();
    }
}
