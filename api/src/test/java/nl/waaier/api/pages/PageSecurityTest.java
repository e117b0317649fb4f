package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a session on the pages from being taken, ridden on, or left behind; and the API from knowing of it at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageSecurityTest {

    private static final String PAGE = "/bestuur/rolmix";

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private Visitor bestuur() {
        return Visitor.with(product.port(), Product.token(UserRole.BESTUUR, TestWorld.BOARD));
    }

    @Test
    void whoeverIsNotSignedInComesBackToThePageAfterwards() {
        Visitor visitor = new Visitor(product.port());
        HttpResponse<String> sent = visitor.get(PAGE + "?referenceDate=1-10-2020");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/aanmelden");
        assertThat(visitor.follow(sent).body()).contains("<h1>Aanmelden</h1>");
    }

    @Test
    void aSessionHasANewNameOnceSomebodySignsIn() {
        Visitor visitor = new Visitor(product.port());
        visitor.get(PAGE); // What was asked for is kept in a session, which anybody may have planted.
        String before = visitor.session().orElseThrow();
        visitor.get(TestSignIn.PATH);
        visitor.post(TestSignIn.PATH, Map.of("token", Product.token(UserRole.BESTUUR, TestWorld.BOARD)));
        assertThat(visitor.session()).get().isNotEqualTo(before);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        HttpResponse<String> planted = new Visitor(product.port())
                .send(new Visitor(product.port()).request(PAGE).header("Cookie", "waaier=" + before));
        assertThat(planted.statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsNotTakenAndOneWithItIs() {
        Visitor visitor = bestuur();
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(visitor.post("/afmelden", Map.of("_csrf", "x")).statusCode()).isNotEqualTo(302);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(visitor.post("/afmelden", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/?afgemeld"));
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
    }

    /** A page of another site that knows the cookie is sent along, as with SameSite=Lax it is not, knows no token. */
    @Test
    void aForeignSiteSignsNobodyOut() {
        Visitor visitor = bestuur();
        visitor.send(visitor.request("/afmelden")
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("")));
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() {
        HttpResponse<String> answer = new Visitor(product.port()).get(PAGE);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void theApiTakesNoSessionAndThePagesTakeNoToken() {
        Visitor visitor = bestuur();
        HttpResponse<String> api = visitor.get("/v1/me");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().allValues("Set-Cookie")).isEmpty();
        String token = Product.token(UserRole.BESTUUR, TestWorld.BOARD);
        assertThat(product.http().get(PAGE, token).statusCode()).isEqualTo(302);
        assertThat(product.http().get("/v1/me", token).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsKeptInTheBrowserOfWhatASignedInReaderSaw() {
        Visitor visitor = bestuur();
        HttpResponse<String> page = visitor.get(PAGE);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aPageStandsInNoFrameAndRunsNothingThatStandsInIt() {
        HttpResponse<String> page = bestuur().get(PAGE);
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("<script>", " style=", "<style", " onclick", "javascript:");
    }

    /** What was asked for before signing in is kept with the name that the request gave the server, which anybody may make up. */
    @Test
    void nobodyIsSentToAnotherSiteAfterSigningIn() throws IOException {
        Visitor visitor = Visitor.inSession(product.port(), sessionOf("evil.example"));
        visitor.get(TestSignIn.PATH);
        HttpResponse<String> into = visitor.post(
                TestSignIn.PATH + "?terug=https://evil.example",
                Map.of("token", Product.token(UserRole.BESTUUR, TestWorld.BOARD), "terug", "//evil.example"));
        assertThat(into.headers().firstValue("Location")).hasValue(PAGE + "?referenceDate=1-10-2020");
    }

    /** Asks for a page at the server's address under another name; the session in which that is kept. */
    private String sessionOf(String host) throws IOException {
        try (Socket socket = new Socket("localhost", product.port())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + PAGE + "?referenceDate=1-10-2020 HTTP/1.1\r\nHost: " + host
                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher session = Pattern.compile("Set-Cookie: waaier=([^;]+)").matcher(answer);
            assertThat(session.find()).as(answer).isTrue();
            return session.group(1);
        }
    }

    @Test
    void aSessionEndsWithTheTokenItBeganWith() {
        Instant end = Instant.now().plusSeconds(3);
        TestIssuer issuer = new TestIssuer();
        String token = issuer.sign(issuer.claims(UserRole.BESTUUR)
                .issueTime(Date.from(Instant.now()))
                .notBeforeTime(null)
                .expirationTime(Date.from(end))
                .build());
        Visitor visitor = Visitor.with(product.port(), token);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302));
        assertThat(Instant.now()).isAfterOrEqualTo(end.minusMillis(1000));
    }

    @Test
    void aTokenThatIsNotGoodBeginsNoSession() {
        Visitor visitor = new Visitor(product.port());
        visitor.get(TestSignIn.PATH);
        assertThat(visitor.post(TestSignIn.PATH, Map.of("token", "eyJhbGciOiJub25lIn0.e30."))
                        .statusCode())
                .isNotEqualTo(303);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void aRefusalIsAPageInTheReadersLanguage() {
        Visitor visitor = bestuur();
        HttpResponse<String> dutch = visitor.get("/scholen/99ZZ/rolmix");
        assertThat(dutch.statusCode()).isEqualTo(404);
        assertThat(dutch.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(dutch.body()).contains("<html lang=\"nl\">", "Niet gevonden", "<title>Fout: ");
        HttpResponse<String> english = visitor.get("/scholen/99ZZ/rolmix?taal=en");
        assertThat(english.body()).contains("<html lang=\"en\">", "Not found", "<title>Error: ");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(visitor.get(PAGE).body()).as("it is remembered").contains("<html lang=\"en\">", "Role mix of");
        HttpResponse<String> mistyped = visitor.get(PAGE + "?referenceDate=gisteren&taal=nl");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body())
                .as("the same page, with its filter and what was typed")
                .contains("Rolmix van", "gisteren", "value=\"gisteren\"")
                .doesNotContain("referenceDate:");
        HttpResponse<String> file = visitor.get("/bestuur/promoties/bewijspakket?from=gisteren&until=1-1-2020");
        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(file.body()).contains("Vanaf: ", "Ga terug").doesNotContain("from:", "faults");
    }

    @Test
    void aDayIsReadAsPeopleTypeIt() {
        Visitor visitor = bestuur();
        for (String typed :
                List.of("1-10-2020", "01/10/2020", "1.10.2020", "2020-10-01", "1+oktober+2020", "1+october+2020")) {
            assertThat(visitor.get(PAGE + "?referenceDate=" + typed + "&knownOn=")
                            .body())
                    .as(typed)
                    .contains("1 oktober 2020");
        }
        assertThat(visitor.get(PAGE + "?referenceDate=1-10-2020&knownOn=31-12-2020")
                        .body())
                .contains("zoals bekend op 31 december 2020");
        assertThat(visitor.get(PAGE + "?referenceDate=1-10-20").statusCode()).isEqualTo(422);
        assertThat(visitor.get(PAGE + "?referenceDate=31-02-2020").statusCode()).isEqualTo(422);
    }
}
