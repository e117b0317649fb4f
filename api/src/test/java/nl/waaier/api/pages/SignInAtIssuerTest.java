package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.testing.Browser;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Signing in and out at a real issuer on another site; and that issuer being away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAtIssuerTest {

    private Product product;
    private IssuerOnAnotherSite issuer;
    private int issuerPort;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        issuerPort = freePort();
        int port = freePort();
        String address = "http://localhost:" + port;
        // The product starts while its issuer is away: nobody but who signs in just then is hindered.
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("waaier.identity.issuer-uri", "http://127.0.0.1:" + issuerPort);
        settings.put("waaier.identity.public-key", "");
        settings.put("waaier.pages.client-id", IssuerOnAnotherSite.CLIENT);
        settings.put("waaier.pages.client-secret", IssuerOnAnotherSite.SECRET);
        settings.put("waaier.pages.base-url", address);
        product = Product.start(data, settings);
        assertThatTheIssuerIsAway();
        issuer = IssuerOnAnotherSite.start(
                issuerPort, address, Map.of("role", "bestuur", "board", TestWorld.BOARD.value()));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
        if (issuer != null) {
            issuer.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void assertThatTheIssuerIsAway() {
        HttpResponse<String> away = new Visitor(product.port()).get("/aanmelden/account");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("nu niet bereikbaar", "<h1>");
        assertThat(new Visitor(product.port()).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theWayToTheIssuerIsACodeFlowWithAProofKey() {
        Visitor visitor = new Visitor(product.port());
        HttpResponse<String> ours = visitor.get("/aanmelden/account");
        HttpResponse<String> theirs = visitor.follow(ours);
        assertThat(theirs.headers().firstValue("Location").orElseThrow())
                .startsWith(issuer.address() + "/oauth2/authorize?response_type=code")
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
    }

    @Test
    void somebodySignsInAtTheIssuerAndOutOfBoth() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        String ours = "http://localhost:" + product.port();
        HttpResponse<String> login = send(client, HttpRequest.newBuilder(URI.create(ours + "/bestuur/rolmix")));
        assertThat(login.uri().toString()).startsWith(ours + "/aanmelden");
        login = send(client, HttpRequest.newBuilder(URI.create(ours + "/aanmelden/account")));
        assertThat(login.uri().toString()).startsWith(issuer.address() + "/login");
        HttpResponse<String> page = form(
                client,
                issuer.address() + "/login",
                login.body(),
                Map.of("username", IssuerOnAnotherSite.USER, "password", IssuerOnAnotherSite.PASSWORD));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).as("back at what was asked for").startsWith(ours + "/bestuur/rolmix");
        HttpResponse<String> out = form(client, ours + "/afmelden", page.body(), Map.of());
        assertThat(out.uri().toString()).isEqualTo(ours + "/?afgemeld");
        HttpResponse<String> again = send(client, HttpRequest.newBuilder(URI.create(ours + "/aanmelden/account")));
        assertThat(again.uri().toString()).as("the issuer has forgotten too").startsWith(issuer.address() + "/login");
    }

    @Test
    void inARealBrowserTheCookieAndThePoliciesLetSomebodyInAndOut() {
        try (Browser browser = Browser.open(product.port())) {
            browser.go("/bestuur/rolmix").follow("Aanmelden met uw account");
            browser.driver().findElement(By.name("username")).sendKeys(IssuerOnAnotherSite.USER);
            browser.driver().findElement(By.name("password")).sendKeys(IssuerOnAnotherSite.PASSWORD);
            browser.followFirst("form button");
            assertThat(browser.address()).startsWith("/bestuur/rolmix");
            browser.press("Afmelden");
            assertThat(browser.address()).isEqualTo("/?afgemeld");
            assertThat(browser.text()).contains("U bent afgemeld.");
            assertThat(browser.go("/bestuur/rolmix").address()).isEqualTo("/aanmelden");
        }
    }

    private static HttpResponse<String> form(HttpClient client, String address, String page, Map<String, String> fields)
            throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                client,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }
}
