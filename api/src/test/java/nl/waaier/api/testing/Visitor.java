package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows no redirect by itself, and has no script. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String server;
    private String csrf = "";

    /** @param port where the server listens on this machine */
    public Visitor(int port) {
        this.server = "http://localhost:" + port;
    }

    /** Somebody who signed in as a sample person. */
    public static Visitor sample(int port, String person) {
        Visitor visitor = new Visitor(port);
        visitor.get("/aanmelden");
        assertThat(visitor.post("/aanmelden/proef/" + person, Map.of()).statusCode())
                .isEqualTo(303);
        return visitor;
    }

    /** Somebody who signed in with an access token, where {@link TestSignIn} is part of the product. */
    public static Visitor with(int port, String accessToken) {
        Visitor visitor = new Visitor(port);
        visitor.get(TestSignIn.PATH);
        assertThat(visitor.post(TestSignIn.PATH, Map.of("token", accessToken)).statusCode())
                .isEqualTo(303);
        return visitor;
    }

    /** Somebody whose browser has the cookie of a session. */
    public static Visitor inSession(int port, String session) {
        Visitor visitor = new Visitor(port);
        HttpCookie cookie = new HttpCookie("waaier", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(visitor.server), cookie);
        return visitor;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form, with the token of the page that was opened last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        String form = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** A request, to be added to. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/html");
    }

    /** Sends it; the token of the page that comes is kept for the next form. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Matcher token = CSRF.matcher(response.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return response;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Opens where an answer sends. */
    public HttpResponse<String> follow(HttpResponse<String> response) {
        String location = response.headers().firstValue("Location").orElseThrow();
        return get(location.startsWith(server) ? location.substring(server.length()) : location);
    }

    /** The token of the page that was opened last, which a form sends back. */
    public String csrf() {
        return csrf;
    }

    /** The session's cookie, if there is one. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("waaier"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
