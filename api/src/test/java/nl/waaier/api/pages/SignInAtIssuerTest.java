package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
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

    @BeforeAll
    void start(@TempDir Path data) {
        int issuerPort = IssuerOnAnotherSite.freePort();
        int port = IssuerOnAnotherSite.freePort();
        // The product starts while its issuer is away: nobody but who signs in just then is hindered.
        product = Product.start(data, IssuerOnAnotherSite.settings(port, issuerPort));
        assertThatTheIssuerIsAway();
        issuer = IssuerOnAnotherSite.start(
                issuerPort, port, name -> Map.of("role", "bestuur", "board", TestWorld.BOARD.value()));
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
    void somebodySignsInAtTheIssuerAndOutOfBoth() {
        IssuerVisitor visitor = new IssuerVisitor(product.port(), issuer);
        assertThat(visitor.address(visitor.get("/bestuur/rolmix"))).startsWith("/aanmelden");
        HttpResponse<String> page = visitor.signIn("bestuurder");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(visitor.address(page)).as("back at what was asked for").startsWith("/bestuur/rolmix");
        assertThat(visitor.address(visitor.post("/afmelden", Map.of()))).isEqualTo("/?afgemeld");
        assertThat(visitor.get("/aanmelden/account").uri().toString())
                .as("the issuer has forgotten too")
                .startsWith(issuer.address() + "/login");
    }

    @Test
    void inARealBrowserTheCookieAndThePoliciesLetSomebodyInAndOut() {
        try (Browser browser = Browser.open(product.port())) {
            browser.go("/bestuur/rolmix").follow("Aanmelden met uw account");
            browser.driver().findElement(By.name("username")).sendKeys("bestuurder");
            browser.driver().findElement(By.name("password")).sendKeys(IssuerOnAnotherSite.PASSWORD);
            browser.followFirst("form button");
            assertThat(browser.address()).startsWith("/bestuur/rolmix");
            browser.press("Afmelden");
            assertThat(browser.address()).isEqualTo("/?afgemeld");
            assertThat(browser.text()).contains("U bent afgemeld.");
            assertThat(browser.go("/bestuur/rolmix").address()).isEqualTo("/aanmelden");
        }
    }
}
