package nl.waaier.api.importing.web;

import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.waaier.api.importing.job.Deliveries;
import nl.waaier.api.importing.job.ImportConfiguration;
import nl.waaier.api.importing.job.ImportQueue;
import nl.waaier.api.platform.eventstore.EventStoreConfiguration;
import nl.waaier.api.platform.identity.BuiltInIssuer;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.organisation.BoardEvents;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.ConsentGiven;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Imports as a board's HR department sees them. */
@SpringBootTest(
        classes = ImportOverHttpTest.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ExtendWith(OutputCaptureExtension.class)
class ImportOverHttpTest {

    /** The HTTP side of the product on an event store, without read models. */
    @SpringBootConfiguration
    @TestComponent
    @EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
    @Import({
        TickingClock.class,
        ConsentGiven.class,
        Registers.class,
        EventStoreConfiguration.class,
        ImportConfiguration.class,
        ImportController.class,
        UploadController.class
    })
    @ComponentScan(
            basePackages = {
                "nl.waaier.api.platform.identity",
                "nl.waaier.api.platform.problem",
                "nl.waaier.api.platform.web"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.CUSTOM,
                            classes = {TypeExcludeFilter.class, AutoConfigurationExcludeFilter.class}))
    static class Slice {

        @Bean
        BuiltInIssuer testIssuer() {
            return new TestIssuer();
        }
    }

    /** Begins when the tokens are good, and goes on. */
    static class TickingClock {

        @Bean
        Clock clock() {
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), TestIssuer.NOW));
        }
    }

    /** Stores without their controllers. */
    @ComponentScan(
            basePackageClasses = {PersonRegister.class, Organisations.class},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {PersonRegister.class, ErasedPersons.class, Organisations.class, BoardEvents.class
                            }))
    static class Registers {}

    @TempDir
    private static Path directory;

    private final TestIssuer issuer = new TestIssuer();
    private final Http http;

    private final int port;
    private final ImportQueue queue;

    ImportOverHttpTest(@LocalServerPort int port, @Autowired ImportQueue queue) {
        http = new Http(port);
        this.port = port;
        this.queue = queue;
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> Databases.h2(directory));
        properties.add("waaier.data-dir", () -> directory.toString());
    }

    @Test
    void aZipIsTakenInAndTellsWhatBecameOfIt() {
        JsonNode done = submitAndWait("", Deliveries.zip(board(), foreign()));
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        assertThat(done.path("rowsDone").asLong())
                .isEqualTo(done.path("rowsRead").asLong());
        JsonNode persons = done.path("files").path(1);
        assertThat(persons.path("file").asString()).isEqualTo("leraren.csv");
        assertThat(persons.path("read").asLong()).isEqualTo(3);
        assertThat(persons.path("rejected").asLong()).isOne();
        HttpResponse<String> report = http.get("/v1/imports/" + done.path("id").asString() + "/rejections", hr());
        assertThat(report.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(report.body().lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFFbestand;regel;kolom;code;melding;message");
        assertThat(report.body()).contains("leraren.csv;4;bestuursnummer;other-board;");
    }

    @Test
    void theReportTellsFaultsAndWarningsSideBySide() {
        String id =
                submitAndWait("", Deliveries.zip(board(), foreign())).path("id").asString();
        HttpResponse<String> report = http.get("/v1/imports/" + id + "/report", hr());
        assertThat(report.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"verslag.csv\"");
        assertThat(report.body().lines().toList())
                .first()
                .isEqualTo("\uFEFFsoort;bestand;regel;kolom;code;melding;message;was;wordt");
        assertThat(report.body()).contains("fout;leraren.csv;4;bestuursnummer;other-board;");
    }

    @Test
    void aBoardThatDoesNotExistIsRefusedInTheSameWords() {
        String one = submitAndWait("?dryRun=true", Deliveries.zip(board(), foreign()))
                .path("id")
                .asString();
        String two = submitAndWait("?dryRun=true", Deliveries.zip(board(), "99999"))
                .path("id")
                .asString();
        assertThat(http.get("/v1/imports/" + one + "/rejections", hr()).body())
                .isEqualTo(http.get("/v1/imports/" + two + "/rejections", hr()).body());
    }

    @Test
    void theLatestImportsOfTheOwnBoardAreListedAndNoOthers() {
        String id = submitAndWait("?dryRun=true", Deliveries.zip(board(), foreign()))
                .path("id")
                .asString();
        HttpResponse<String> own = http.get("/v1/imports", hr());
        assertThat(Http.read(own).path(0).path("id").asString()).isEqualTo(id);
        assertThat(http.get("/v1/imports", foreignHr()).body()).isEqualTo("[]");
    }

    @Test
    void anotherBoardsImportDoesNotExist() {
        String id = submitAndWait("?dryRun=true", Deliveries.zip(board(), foreign()))
                .path("id")
                .asString();
        for (String path :
                new String[] {"/v1/imports/" + id, "/v1/imports/" + id + "/rejections", "/v1/imports/" + id + "/report"
                }) {
            assertProblem(http.get(path, foreignHr()), 404);
            assertProblem(http.get(path, null), 401);
        }
        assertProblem(http.get("/v1/imports/" + UUID.randomUUID(), hr()), 404);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HR")
    void nobodyButHrMayImport(UserRole role) {
        assertProblem(submit("", issuer.token(role), BodyPublishers.ofByteArray(new byte[0])), 403);
        assertProblem(http.get("/v1/imports", issuer.token(role)), 403);
        assertProblem(http.get("/v1/imports/" + UUID.randomUUID(), issuer.token(role)), 403);
    }

    @Test
    void whatIsNoZipFailsWithAMessage() {
        JsonNode failed = submitAndWait("", new byte[] {1, 2, 3});
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("message").asString()).contains("geen geldige zip");
        assertThat(failed.path("messageEn").asString()).contains("not a valid zip");
    }

    @Test
    void moreThanFiftyMegabytesIsRefusedAndNotKept() throws IOException {
        byte[] large = new byte[(50 << 20) + 1];
        BodyPublisher unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertProblem(submit("", hr(), unannounced), 413);
        assertThat(directory.resolve("imports").toFile().listFiles()).isNullOrEmpty();
    }

    @Test
    void noMoreMayWaitThanTenHoweverManyAreHandedInAtOnce() {
        byte[] zip = Deliveries.zip(board(), foreign());
        queue.stop();
        List<HttpResponse<String>> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(30)) {
            answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> submit("?dryRun=true", hr(), BodyPublishers.ofByteArray(zip)), clients))
                    .limit(30)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            queue.start();
        }
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 202)
                .hasSize(10)
                .allSatisfy(answer ->
                        untilDone(answer.headers().firstValue("Location").orElseThrow()));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 202)
                .allSatisfy(answer -> assertProblem(answer, 503));
        assertThat(submitAndWait("?dryRun=true", zip).path("state").asString()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000\r\n\r\nPK", "Transfer-Encoding: chunked\r\n\r\n186A0\r\nPK"})
    void anUploadThatBreaksOffIsTheClientsFaultAndLeavesNothing(String lengthAndPart, CapturedOutput log)
            throws IOException {
        String before = http.get("/v1/imports", hr()).body();
        try (Socket client = new Socket("localhost", port)) {
            String request = "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + hr()
                    + "\r\nContent-Type: application/zip\r\nConnection: close\r\n" + lengthAndPart;
            client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            client.shutdownOutput();
            String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 4(00|08) .*");
        }
        assertThat(log).doesNotContain("defect").doesNotContain("ERROR");
        assertThat(directory.resolve("imports").toFile().list()).isNullOrEmpty();
        assertThat(http.get("/v1/imports", hr()).body()).isEqualTo(before);
    }

    @Test
    void anotherTypeOfBodyIsRefused() {
        assertProblem(http.json("POST", "/v1/imports", hr(), "{}"), 415);
    }

    private JsonNode submitAndWait(String query, byte[] zip) {
        HttpResponse<String> accepted = submit(query, hr(), BodyPublishers.ofByteArray(zip));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/v1/imports/");
        return untilDone(location);
    }

    private JsonNode untilDone(String location) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Http.read(http.get(location, hr())),
                        job -> job.path("state").asString().matches("done|failed"));
    }

    private HttpResponse<String> submit(String query, String token, BodyPublisher body) {
        return http.send(
                http.request("POST", "/v1/imports" + query, token, body).header("Content-Type", "application/zip"));
    }

    private static String board() {
        return TestWorld.BOARD.value();
    }

    private static String foreign() {
        return TestWorld.FOREIGN_BOARD.value();
    }

    private String hr() {
        return issuer.token(UserRole.HR);
    }

    private String foreignHr() {
        return issuer.sign(issuer.claims(UserRole.HR).claim("board", foreign()).build());
    }
}
