package nl.waaier.api.platform.web;

import static nl.waaier.api.testing.Http.assertHeaders;
import static nl.waaier.api.testing.Http.assertProblem;
import static nl.waaier.api.testing.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.waaier.api.testing.ApiSlice;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Probes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The published description, the page to try it, and the technical rules that they must keep. */
@SpringBootTest(
        classes = {ApiSlice.class, Probes.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class OpenApiTest {

    private final Http http;
    private final Http operations;

    OpenApiTest(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        http = new Http(port);
        operations = new Http(managementPort);
    }

    @Test
    void theDescriptionIsPublicAndMayBeReadFromAnywhere() {
        HttpResponse<String> response = http.get("/v1/openapi.json", null);
        assertThat(response.statusCode()).isEqualTo(200);
        assertHeaders(response);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        HttpResponse<String> preflight =
                http.send(http.request("OPTIONS", "/v1/openapi.json", null, BodyPublishers.noBody())
                        .header("Origin", "https://elsewhere.test")
                        .header("Access-Control-Request-Method", "GET"));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void nothingElseMayBeReadFromAnotherOrigin() {
        HttpResponse<String> preflight = http.send(http.request("OPTIONS", "/v1/probes", null, BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.test")
                .header("Access-Control-Request-Method", "POST"));
        assertProblem(preflight, 401);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theDescriptionSaysWhoWhatAndUnderWhichLicence() {
        JsonNode api = read(http.get("/v1/openapi.json", null));
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        JsonNode info = api.path("info");
        assertThat(info.path("version").asString()).isEqualTo("1.0.0").isEqualTo(ApiVersion.CURRENT);
        assertThat(info.path("title").asString()).isEqualTo("Waaier");
        assertThat(info.path("license").path("identifier").asString()).isEqualTo("EUPL-1.2");
        for (String part : List.of("name", "url", "email")) {
            assertThat(info.path("contact").path(part).asString("")).as(part).isNotBlank();
        }
        JsonNode scheme = api.path("components").path("securitySchemes").path("bearer");
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("bearerFormat").asString()).isEqualTo("JWT");
        assertThat(api.path("security").path(0).has("bearer")).isTrue();
    }

    @Test
    void everyOperationTellsItsProblemsAndItsVersion() {
        JsonNode api = read(http.get("/v1/openapi.json", null));
        JsonNode paths = api.path("paths");
        assertThat(paths.size()).isGreaterThan(5);
        paths.propertyStream().forEach(path -> path.getValue().propertyStream().forEach(operation -> {
            String where = operation.getKey() + " " + path.getKey();
            JsonNode responses = operation.getValue().path("responses");
            for (String status : List.of("400", "401", "403", "404", "500", "503")) {
                assertThat(responses
                                .path(status)
                                .path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asString(""))
                        .as(where + " " + status)
                        .isEqualTo("#/components/schemas/Problem");
            }
            assertThat(responses.has("409"))
                    .as(where)
                    .isEqualTo(!operation.getKey().equals("get"));
            assertThat(responses.has("422")).as(where).isFalse();
            responses.propertyStream().forEach(response -> assertThat(
                            response.getValue().path("headers").has("API-Version"))
                    .as(where + " " + response.getKey())
                    .isTrue());
            assertThat(path.getKey()).as(where).doesNotEndWith("/");
            StreamSupport.stream(operation.getValue().path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .forEach(parameter -> assertThat(parameter.path("name").asString())
                            .as(where)
                            .matches("[a-z][A-Za-z0-9]*"));
        }));
    }

    @Test
    void theCallerIsNoParameterAndIdsHaveTheirForm() {
        JsonNode paths = read(http.get("/v1/openapi.json", null)).path("paths");
        assertThat(paths.path("/v1/probes/caller").path("get").has("parameters"))
                .isFalse();
        JsonNode mix = paths.path("/v1/schools/{brin}/probe-mix").path("get").path("parameters");
        assertThat(mix.path(0).path("schema").path("pattern").asString())
                .as(mix.toString())
                .isEqualTo("^[0-9]{2}[A-Z]{2}$");
        assertThat(mix.path(1).path("schema").path("format").asString()).isEqualTo("date");
        assertThat(mix.path(2).path("schema").path("format").asString()).isEqualTo("date-time");
    }

    @Test
    void theSchemaOfAProblemSaysWhatIsAlwaysThere() {
        JsonNode schemas =
                read(http.get("/v1/openapi.json", null)).path("components").path("schemas");
        assertThat(schemas.path("Problem").path("properties").propertyNames())
                .contains("status", "title", "titleEn", "detail", "detailEn", "rule", "faults");
        assertThat(schemas.has("Fault")).isTrue();
    }

    @Test
    void thePageToTryItNeedsNothingFromOutside() {
        HttpResponse<String> docs = http.get("/v1/docs", null);
        assertThat(docs.statusCode()).isEqualTo(302);
        String page = docs.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> ui = http.get(page, null);
        assertThat(ui.statusCode()).isEqualTo(200);
        assertHeaders(ui);
        assertThat(ui.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(ui.body()).contains("swagger-ui-bundle.js").doesNotContain("//unpkg", "//cdn", "https://");
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "swagger-initializer.js")) {
            assertThat(http.get(folder + file, null).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(http.get(folder + "swagger-initializer.js", null).body()).contains("/v1/openapi.json");
        assertThat(http.get("/v1/openapi.json/swagger-config", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsNoHindranceWherePublic() {
        assertThat(http.get("/v1/openapi.json", "nonsense").statusCode()).isEqualTo(200);
        assertProblem(http.json("POST", "/v1/openapi.json", null, "{}"), 405);
    }

    @Test
    void healthIsPublicWithoutDetails() {
        HttpResponse<String> health = http.get("/actuator/health", null);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertHeaders(health);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator/env", "/actuator"})
    void theOperatorsEndpointsAreNotOnTheMainPort(String path) {
        assertProblem(http.get(path, null), 401);
    }

    @Test
    void theManagementPortAnswersTheOperatorButNoWebPage() {
        assertThat(operations.get("/actuator/prometheus", null).statusCode()).isEqualTo(200);
        assertThat(operations.get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(operations.get("/actuator/env", null).statusCode()).isIn(401, 404);
        assertThat(operations
                        .send(operations
                                .request("GET", "/actuator/prometheus", null, BodyPublishers.noBody())
                                .header("Origin", "https://elsewhere.test"))
                        .statusCode())
                .isIn(401, 403);
    }

    /** A page may have its own name lead to this machine; a client sends the name that it was given. */
    @Test
    void theManagementPortAnswersForThisMachineOnly() throws IOException {
        assertThat(status("localhost")).contains(" 200");
        assertThat(status("127.0.0.1:8081")).contains(" 200");
        assertThat(status("elsewhere.test")).containsAnyOf(" 401", " 403");
        assertThat(status("localhost.elsewhere.test:8081")).containsAnyOf(" 401", " 403");
    }

    private String status(String host) throws IOException {
        URI address = operations
                .request("GET", "/", null, BodyPublishers.noBody())
                .build()
                .uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET /actuator/prometheus HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
