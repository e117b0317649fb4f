package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server, over the wire. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final int port;
    private final @Nullable Path key;

    /** @param port where the server listens on this machine */
    public Http(int port) {
        this(port, null);
    }

    private Http(int port, @Nullable Path key) {
        this.port = port;
        this.key = key;
    }

    /** The operator's side of a product, asked with the key in its data folder where no token is given. */
    public static Http operator(int port, Path data) {
        return new Http(port, data.resolve("operator-key"));
    }

    /** Asks with a token, or without when it is null. */
    public HttpResponse<String> get(String path, @Nullable String token) {
        return send(request("GET", path, token, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends JSON with a token, or without when it is null. */
    public HttpResponse<String> json(String method, String path, @Nullable String token, String body) {
        HttpRequest.Builder request = request(method, path, token, HttpRequest.BodyPublishers.ofString(body));
        return send(request.header("Content-Type", "application/json"));
    }

    /** A request, to be added to. */
    public HttpRequest.Builder request(String method, String path, @Nullable String token, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (token != null) {
            return request.header("Authorization", "Bearer " + token);
        }
        return key == null || !Files.exists(key) ? request : request.header("Authorization", operatorsKey(key));
    }

    private static String operatorsKey(Path file) {
        try {
            return Files.readString(file).strip().replaceFirst("^Authorization: ", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends it and waits for the answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The answer is problem details with everything that every refusal must have. */
    public static JsonNode assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertHeaders(response);
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String text : new String[] {"title", "titleEn", "detail", "detailEn"}) {
            assertThat(problem.path(text).asString("")).as(text).isNotBlank();
        }
        assertThat(response.body()).doesNotContain("Exception", "springframework", "axon", "\tat ");
        return problem;
    }

    /** The answer carries the headers that every answer must carry. */
    public static void assertHeaders(HttpResponse<String> response) {
        assertThat(response.headers().allValues("API-Version")).containsExactly("1.0.0");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    /** Reads JSON. */
    public static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
