package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.testing.Http;

/** Somebody with a browser that keeps cookies and follows redirects, at the product and at its issuer. */
final class IssuerVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String product;
    private final IssuerOnAnotherSite issuer;
    private String csrf = "";

    IssuerVisitor(int port, IssuerOnAnotherSite issuer) {
        this.product = "http://localhost:" + port;
        this.issuer = issuer;
    }

    /** Opens a page of the product. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(product + path)));
    }

    /** Sends a form of the product, with the token of the page that came last. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return form(product + path, fields);
    }

    /** Signs in at the issuer; answers where that leads. */
    HttpResponse<String> signIn(String user) {
        HttpResponse<String> login = get("/aanmelden/account");
        assertThat(login.uri().toString()).startsWith(issuer.address() + "/login");
        return form(issuer.address() + "/login", Map.of("username", user, "password", IssuerOnAnotherSite.PASSWORD));
    }

    /** Where a page is, without the product's own address. */
    String address(HttpResponse<String> page) {
        return page.uri().toString().replace(product, "");
    }

    /** An access token of who signed in at the issuer, given to a program by the flow of an authorization code. */
    String token() throws IOException, InterruptedException {
        HttpClient stopping = HttpClient.newBuilder()
                .cookieHandler(client.cookieHandler().orElseThrow())
                .build();
        String asked = issuer.address() + "/oauth2/authorize?response_type=code&scope=openid&client_id="
                + IssuerOnAnotherSite.PROGRAM + "&redirect_uri=" + encoded(IssuerOnAnotherSite.PROGRAM_ADDRESS);
        HttpResponse<String> sent = stopping.send(
                HttpRequest.newBuilder(URI.create(asked))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        String back = sent.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(IssuerOnAnotherSite.PROGRAM_ADDRESS + "?code=");
        String code = URI.create(back).getRawQuery().replaceAll("code=|&.*", "");
        String secret = IssuerOnAnotherSite.PROGRAM + ":" + IssuerOnAnotherSite.PROGRAM_SECRET;
        HttpResponse<String> answer = stopping.send(
                HttpRequest.newBuilder(URI.create(issuer.address() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString("grant_type=authorization_code&code=" + code + "&redirect_uri="
                                + encoded(IssuerOnAnotherSite.PROGRAM_ADDRESS)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.read(answer).path("access_token").asString();
    }

    private HttpResponse<String> form(String address, Map<String, String> fields) {
        String body = "_csrf=" + encoded(csrf)
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> page =
                    client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            Matcher token = CSRF.matcher(page.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return page;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
