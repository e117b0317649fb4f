package nl.waaier.api.pages;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A real issuer of tokens, on another site than the product: it is reached by 127.0.0.1, and the product by localhost. */
final class IssuerOnAnotherSite implements AutoCloseable {

    static final String USER = "bestuurder";
    static final String PASSWORD = "geheim-voor-de-proef";
    static final String CLIENT = "waaier-pages";
    static final String SECRET = "client-secret-of-the-test";

    private final ConfigurableApplicationContext context;
    private final String address;

    private IssuerOnAnotherSite(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts it.
     *
     * @param port where it listens
     * @param product the address at which people reach the product
     * @param claims what its access tokens tell of whoever signs in
     */
    static IssuerOnAnotherSite start(int port, String product, Map<String, Object> claims) {
        String client = "--spring.security.oauth2.authorizationserver.client.waaier.registration.";
        String address = "http://127.0.0.1:" + port;
        SpringApplication application = new SpringApplication(Server.class);
        application.addInitializers(fresh -> fresh.getBeanFactory().registerSingleton("told", new Told(claims)));
        ConfigurableApplicationContext context = application.run(
                "--spring.config.location=optional:classpath:/none/",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--server.servlet.session.cookie.name=issuer",
                "--spring.security.user.name=" + USER,
                "--spring.security.user.password=" + PASSWORD,
                "--spring.security.oauth2.authorizationserver.issuer=" + address,
                client + "client-id=" + CLIENT,
                client + "client-secret={noop}" + SECRET,
                client + "client-authentication-methods=client_secret_basic",
                client + "authorization-grant-types=authorization_code",
                client + "redirect-uris=" + product + "/login/oauth2/code/waaier",
                client + "post-logout-redirect-uris=" + product + "/?afgemeld",
                client + "scopes=openid",
                "--spring.security.oauth2.authorizationserver.client.waaier.require-proof-key=true");
        return new IssuerOnAnotherSite(context, address);
    }

    /** What its access tokens tell. */
    record Told(Map<String, Object> claims) {}

    String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }

    @TestComponent
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, MongoAutoConfiguration.class})
    static class Server {

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Told told) {
            return token -> {
                if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                    token.getJwsHeader().type("at+jwt");
                    token.getClaims().audience(List.of("waaier")).claims(all -> all.putAll(told.claims()));
                }
            };
        }
    }
}
