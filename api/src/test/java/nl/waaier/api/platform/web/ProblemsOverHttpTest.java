package nl.waaier.api.platform.web;

import static nl.waaier.api.testing.Http.assertHeaders;
import static nl.waaier.api.testing.Http.assertProblem;
import static nl.waaier.api.testing.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.ApiSlice;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Probes;
import nl.waaier.api.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong, wherever, the answer has one form. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = {ApiSlice.class, Probes.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class ProblemsOverHttpTest {

    private static final String HR = new TestIssuer().token(UserRole.HR);

    private final int port;
    private final Http http;

    ProblemsOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        http = new Http(port);
    }

    @ParameterizedTest
    @CsvSource({
        "rule, 409, school-keeps-sector",
        "wrapped-rule, 409, school-keeps-sector",
        "concurrent, 409, concurrent-change",
        "store-away, 503,",
        "not-ready, 503,",
        "defect, 500,",
        "forged, 500,"
    })
    void everyFailureHasItsStatusAndTellsNothingMore(String kind, int status, String rule) {
        HttpResponse<String> response = http.get("/v1/probes/failures/" + kind, HR);
        JsonNode problem = assertProblem(response, status);
        assertThat(problem.path("rule").asString(null)).isEqualTo(rule);
        assertThat(response.body()).doesNotContain(Probes.CANARY);
    }

    @Test
    void aDefectIsLoggedByPlaceAndNotByWhatItSays(CapturedOutput log) {
        http.get("/v1/probes/failures/defect", HR);
        assertThat(log)
                .contains("java.lang.IllegalStateException", "Probes.fail")
                .doesNotContain(Probes.CANARY);
    }

    @Test
    void notReadyTellsWhenToAskAgain() {
        assertThat(http.get("/v1/probes/failures/not-ready", HR).headers().allValues("Retry-After"))
                .containsExactly("7");
        assertThat(http.get("/v1/probes/failures/store-away", HR).headers().firstValue("Retry-After"))
                .isPresent();
    }

    @Test
    void allFaultsOfTheParametersAreToldAtOnce() {
        HttpResponse<String> response = http.get("/v1/probes/parameters?from=" + Probes.CANARY + "&size=many", HR);
        assertThat(faults(assertProblem(response, 400)))
                .containsExactly("from malformed", "size malformed", "school required", "Idempotency-Key required");
        assertThat(response.body()).doesNotContain(Probes.CANARY);
    }

    @Test
    void aParameterThatTheAddressDoesNotKnowIsAFaultThatTellsWhichItKnows() {
        for (String path : List.of("/v1/schools/11AA/probe-mix", "/v1/schools/11AA/probe-bound")) {
            HttpResponse<String> response = http.get(path + "?refrenceDate=2020-01-01&asKnownOn=nonsense", HR);
            JsonNode problem = assertProblem(response, 400);
            assertThat(faults(problem)).as(path).containsExactly("asKnownOn malformed", "refrenceDate unknown");
            JsonNode unknown = problem.path("faults").path(1);
            assertThat(unknown.path("message").asString()).contains("referenceDate, asKnownOn");
            assertThat(unknown.path("messageEn").asString()).contains("referenceDate, asKnownOn");
            assertThat(http.get(path + "?referenceDate=2020-01-01", HR).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        HttpResponse<String> none = http.get("/v1/probes/caller?" + Probes.CANARY, HR);
        assertThat(faults(assertProblem(none, 400))).hasSize(1);
        assertThat(http.json("POST", "/v1/probes?dryRun=true", HR, "{}").statusCode())
                .isEqualTo(400);
        assertThat(http.get("/v1/openapi.json?group=x", null).statusCode()).isEqualTo(200);
    }

    @Test
    void allFaultsOfABodyAreToldAtOnce() {
        HttpResponse<String> response =
                http.json("POST", "/v1/probes/checked", HR, "{\"date\":\"31-12-2020\",\"brin\":\"x\"}");
        assertThat(faults(assertProblem(response, 400)))
                .containsExactly("name required", "date malformed", "brin malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nmae\":\"x\"}                              | nmae unknown",
                "{\"date\":\"2020-02-30\"}                     | date malformed",
                "{\"date\":\"2020-02-03T00:00:00Z\"}           | date malformed",
                "{\"date\":\"+12020-02-03\"}                   | date malformed",
                "{\"date\":\"0020-02-03\"}                     | date malformed",
                "{\"date\":20200203}                           | date malformed",
                "{\"date\":[2020,2,3]}                         | date malformed",
                "{\"moment\":\"2020-02-03\"}                   | moment malformed",
                "{\"moment\":\"2020-02-03t00:00:00z\"}         | moment malformed",
                "{\"amount\":\"0,5\"}                          | amount malformed",
                "{\"amount\":\"1.0\"}                          | amount malformed",
                "{\"name\":5}                                  | name malformed",
                "{\"schools\":[\"11AA\",\"nonsense\"]}         | schools[1] malformed",
                "{\"name\":\"a\",\"name\":\"b\"}               | body not-json",
                "{\"name\":\"a\"} {}                           | body malformed",
                "{\"name\":                                    | body not-json",
                "[]                                            | body malformed",
                "''                                            | body required"
            })
    void aBodyIsReadStrictlyAndTheFieldIsNamed(String body, String fault) {
        HttpResponse<String> response = http.json("POST", "/v1/probes", HR, body);
        assertThat(faults(assertProblem(response, 400))).containsExactly(fault);
    }

    @Test
    void theNameOfAnUnknownFieldIsCleanedBeforeItIsRepeated() {
        HttpResponse<String> response =
                http.json("POST", "/v1/probes", HR, "{\"<script>alert(1)</script>" + "x".repeat(500) + "\":1}");
        JsonNode problem = assertProblem(response, 400);
        assertThat(problem.path("faults").path(0).path("field").asString()).matches("[A-Za-z0-9?_.\\[\\]-]{1,100}");
    }

    @Test
    void deepJsonIsRefusedAndNotADefect() {
        assertProblem(http.json("POST", "/v1/probes", HR, "[".repeat(5000) + "]".repeat(5000)), 400);
        assertProblem(http.json("POST", "/v1/probes", HR, "{\"amount\":" + "9".repeat(5000) + "}"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "{\"a\u0001\":1}", "%zz=%", "=", "a&b&&=c\u0000"})
    void aFormIsRefusedByItsTypeWhateverIsInIt(String form) {
        for (String type :
                List.of("application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded;charset=x")) {
            assertProblem(
                    http.send(http.request("POST", "/v1/probes", HR, BodyPublishers.ofString(form))
                            .header("Content-Type", type)),
                    415);
        }
    }

    @Test
    void aHeaderWithBytesThatAreNoTextIsRefusedWhereItIsAskedFor() throws IOException {
        String asked = "GET /v1/probes/parameters?from=2020-01-01&size=1&school=11AA HTTP/1.1\r\nHost: x\r\n"
                + "Authorization: Bearer " + HR + "\r\nIdempotency-Key: ";
        assertRefused(raw(asked + "a\tb\u0001"));
        assertThat(raw(asked + "a b")).startsWith("HTTP/1.1 200");
    }

    @Test
    void xmlIsReadNowhere() {
        String bomb = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        for (String type : List.of("application/xml", "text/xml", "application/soap+xml", "application/xhtml+xml")) {
            assertProblem(
                    http.send(http.request("POST", "/v1/probes", HR, BodyPublishers.ofString(bomb))
                            .header("Content-Type", type)),
                    415);
        }
    }

    @Test
    void aNumberThatFillsTheMemoryWhenWrittenOutIsRefused() {
        for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "1E+2147483648")) {
            assertProblem(http.json("POST", "/v1/probes", HR, "{\"amount\":" + number + "}"), 400);
        }
        assertThat(http.json("POST", "/v1/probes", HR, "{\"amount\":1e3}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRangeOfTypesIsTheTypeOfNoBody() {
        for (String type : List.of("*/*", "application/*", "*/json;charset=utf-8")) {
            HttpResponse<String> response =
                    http.send(http.request("POST", "/v1/probes", HR, BodyPublishers.ofString("{}"))
                            .header("Content-Type", type));
            assertProblem(response, 415);
        }
        HttpResponse<String> one = http.send(http.request("POST", "/v1/probes", HR, BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json;a=\"*\""));
        assertThat(one.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsReadIsWrittenBackExactly() {
        String body = """
                {"name":"n","date":"2020-02-03","amount":0.1000,"schools":["11AA"],"moment":"2020-02-03T01:00:00+01:00"}""";
        HttpResponse<String> response = http.json("POST", "/v1/probes", HR, body);
        assertThat(response.body()).isEqualTo("""
                {"name":"n","date":"2020-02-03","amount":0.1000,"schools":["11AA"],"moment":"2020-02-03T00:00:00Z"}""");
        assertHeaders(response);
        assertThat(http.json("POST", "/v1/probes", HR, "{}").body())
                .isEqualTo("{\"name\":null,\"date\":null,\"amount\":null,\"schools\":null,\"moment\":null}");
    }

    @Test
    void momentsAreReadWithAnyOffset() {
        String path = "/v1/schools/11AA/probe-mix?asKnownOn=2020-02-03T01:00:00%2B01:00";
        assertThat(read(http.get(path, HR)).path("asKnownOn").asString()).isEqualTo("2020-02-03T00:00:00Z");
        for (String wrong : List.of("2020-02-03", "2020-02-03T01:00:00", "Mon,%2003%20Feb%202020%2001:00:00%20GMT")) {
            assertProblem(http.get("/v1/schools/11AA/probe-mix?asKnownOn=" + wrong, HR), 400);
        }
        for (String wrong : List.of("03-02-2020", "2020-2-3", "2020-02-03T00:00:00Z", "99999-01-01", "2/3/20")) {
            assertProblem(http.get("/v1/schools/11AA/probe-mix?referenceDate=" + wrong, HR), 400);
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherAnnouncedOrNot() {
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        assertProblem(http.json("POST", "/v1/probes", HR, large), 413);
        byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertProblem(
                http.send(http.request("POST", "/v1/probes", HR, chunked).header("Content-Type", "application/json")),
                413);
        String justFits = "{\"name\":\"" + "x".repeat(1024 * 1024 - 11) + "\"}";
        assertThat(http.json("POST", "/v1/probes", HR, justFits).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheImportTakesMore() {
        assertThat(upload("/v1/imports", 3_000_000, true).statusCode()).isEqualTo(200);
        assertThat(upload("/v1/imports", 3_000_000, false).statusCode()).isEqualTo(200);
        assertProblem(upload("/v1/imports", 50 * 1024 * 1024, true), 413);
        assertProblem(upload("/v1/imports", 50 * 1024 * 1024, false), 413);
        assertProblem(upload("/v1/probes", 1_100_000, true), 415);
        assertProblem(upload("/v1/probes", 1_100_000, false), 415);
    }

    @Test
    void aStrangerIsRefusedBeforeTheBodyIsLookedAt() {
        assertProblem(http.json("POST", "/v1/probes", null, "x".repeat(1_100_000)), 401);
    }

    @Test
    void methodsAndFormsThatAreNotThereAreToldSo() {
        HttpResponse<String> method = http.json("PUT", "/v1/probes", HR, "{}");
        assertProblem(method, 405);
        assertThat(method.headers().allValues("Allow")).containsExactly("POST");
        for (String unheardOf : List.of("FOO", "PROPFIND", "post")) {
            HttpResponse<String> refused =
                    http.send(http.request(unheardOf, "/v1/probes", HR, BodyPublishers.noBody()));
            assertProblem(refused, 405);
            assertThat(refused.headers().allValues("Allow")).containsExactly("POST");
            assertProblem(http.send(http.request(unheardOf, "/v1/nothing", HR, BodyPublishers.noBody())), 404);
            assertProblem(http.send(http.request(unheardOf, "/v1/probes", null, BodyPublishers.noBody())), 401);
        }
        assertProblem(
                http.send(http.request("POST", "/v1/probes", HR, BodyPublishers.ofString("a=b"))
                        .header("Content-Type", "application/x-www-form-urlencoded")),
                415);
        assertProblem(
                http.send(http.request("GET", "/v1/probes/caller", HR, BodyPublishers.noBody())
                        .header("Accept", "image/png")),
                406);
        assertProblem(
                http.send(http.request("GET", "/v1/nothing", HR, BodyPublishers.noBody())
                        .header("Accept", "image/png")),
                404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/v1/probes/caller/",
                "/v1/probes/caller.json",
                "/v1",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/sample",
                "/v1/openapi.json/"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertProblem(http.get(path, HR), 404);
    }

    /** Outside the API are pages, which take no token. */
    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/error", "/favicon.ico"})
    void whatIsNoPageAsksToSignInLikeAnyPage(String path) {
        HttpResponse<String> answer = http.get(path, HR);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/aanmelden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/%2e%2e/probes",
                "/v1/probes;a=b/caller",
                "/v1//probes",
                "/v1/probes/%00",
                "/v1/probes%2fcaller",
                "/v1/%5cprobes",
                "/v1/probes/%25",
                "/v1/openapi.json;x",
                "/v1/docs/..%2f..%2fetc"
            })
    void whatTheFirewallRefusesHasTheSameForm(String path) {
        assertProblem(http.get(path, HR), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=%FF", "%C0%AF=a", "=a", "referenceDate=%zz", "referenceDate=%4", "a=b&=&c"})
    void aQueryThatCannotBeDecodedIsNotADefect(String query) throws IOException {
        String path = "/v1/schools/11AA/probe-mix?";
        String head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + HR;
        assertRefused(raw("GET " + path + query + head));
        assertThat(raw("GET " + path + "referenceDate=%32020-10-01&" + head)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/<> HTTP/1.1\r\nHost: x",
                "GET /v1/%zz HTTP/1.1\r\nHost: x",
                "NONSENSE",
                "GET / HTTP/1.1",
                "TRACE /v1/probes HTTP/1.1\r\nHost: x",
                "FOO /v1/probes HTTP/1.1\r\nHost: x",
                "CONNECT x:443 HTTP/1.1\r\nHost: x:443",
                "F@O /v1/probes HTTP/1.1\r\nHost: x",
                "GET / HTTP/9.9\r\nHost: x"
            })
    void whatIsNotHttpIsAnsweredInTheSameForm(String request) throws IOException {
        assertRefused(raw(request));
    }

    @Test
    void headersOverTheLimitAreAnsweredInTheSameForm() throws IOException {
        assertRefused(raw("GET /v1/probes/caller HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000)));
    }

    private HttpResponse<String> upload(String path, int size, boolean announced) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) 'x');
        String start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
        byte[] body = (start + new String(file, StandardCharsets.US_ASCII) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        BodyPublisher publisher = announced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return http.send(
                http.request("POST", path, HR, publisher).header("Content-Type", "multipart/form-data; boundary=b"));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4[0-9][0-9]|50[15]).*")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("api-version: 1.0.0")
                .containsIgnoringCase("cache-control: no-store")
                .contains("\"detail\":\"")
                .doesNotContain("Exception", "Tomcat", "<html");
    }

    private static List<String> faults(JsonNode problem) {
        return StreamSupport.stream(problem.path("faults").spliterator(), false)
                .map(fault -> fault.path("field").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }
}
