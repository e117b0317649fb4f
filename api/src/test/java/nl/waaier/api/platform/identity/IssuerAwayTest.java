package nl.waaier.api.platform.identity;

import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import nl.waaier.api.testing.ConsentGiven;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Probes;
import nl.waaier.api.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real issuer that cannot be reached: nobody's token is called bad for it. */
@SpringBootTest(
        classes = {IssuerAwayTest.Configured.class, Probes.class, ConsentGiven.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class IssuerAwayTest {

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, MongoAutoConfiguration.class})
    @ComponentScan({"nl.waaier.api.platform.identity", "nl.waaier.api.platform.problem", "nl.waaier.api.platform.web"})
    static class Configured {}

    private final Http http;

    IssuerAwayTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @DynamicPropertySource
    static void anIssuerThatIsNotThere(DynamicPropertyRegistry properties) {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + closed.getLocalPort();
            properties.add("waaier.identity.issuer-uri", () -> address);
            properties.add("waaier.identity.rights", () -> "claims");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aTokenThatCannotBeJudgedIsAnsweredWithAskAgain() {
        HttpResponse<String> response = http.get("/v1/probes/caller", new TestIssuer().token(UserRole.HR));
        assertProblem(response, 503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertProblem(http.get("/v1/probes/caller", null), 401);
    }
}
