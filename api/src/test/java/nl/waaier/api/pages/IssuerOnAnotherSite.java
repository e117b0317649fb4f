package nl.waaier.api.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A real issuer of tokens, on another site than the product: it is reached by 127.0.0.1, and the product by localhost. */
final class IssuerOnAnotherSite implements AutoCloseable {

    /** Of whoever signs in; any name is somebody's. */
    static final String PASSWORD = "geheim-voor-de-proef";

    static final String CLIENT = "waaier-pages";
    /** Another client: a program that asks the API for whoever signed in. */
    static final String PROGRAM = "a-program";

    static final String PROGRAM_SECRET = "another-secret-of-the-test";
    static final String PROGRAM_ADDRESS = "http://127.0.0.1/program";
    static final String SECRET = "client-secret-of-the-test";

    private final ConfigurableApplicationContext context;
    private final String address;

    private IssuerOnAnotherSite(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /** A port that is free now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a product is told at whose issuer people sign in. */
    static Map<String, String> settings(int productPort, int issuerPort) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", Integer.toString(productPort));
        settings.put("waaier.identity.issuer-uri", "http://127.0.0.1:" + issuerPort);
        settings.put("waaier.identity.public-key", "");
        settings.put("waaier.pages.client-id", CLIENT);
        settings.put("waaier.pages.client-secret", SECRET);
        settings.put("waaier.pages.base-url", product(productPort));
        return settings;
    }

    private static String product(int port) {
        return "http://localhost:" + port;
    }

    /**
     * Starts it.
     *
     * @param port where it listens
     * @param productPort where the product listens
     * @param claims what its access tokens tell of whoever signs in by a name, asked anew for each
     */
    static IssuerOnAnotherSite start(int port, int productPort, Function<String, Map<String, Object>> claims) {
        String product = product(productPort);
        String clients = "--spring.security.oauth2.authorizationserver.client.";
        String client = clients + "waaier.registration.";
        String program = clients + "program.registration.";
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
                "--spring.security.oauth2.authorizationserver.issuer=" + address,
                client + "client-id=" + CLIENT,
                client + "client-secret={noop}" + SECRET,
                client + "client-authentication-methods=client_secret_basic",
                client + "authorization-grant-types=authorization_code",
                client + "redirect-uris=" + product + "/login/oauth2/code/waaier",
                client + "post-logout-redirect-uris=" + product + "/?afgemeld",
                client + "scopes=openid",
                clients + "waaier.require-proof-key=true",
                program + "client-id=" + PROGRAM,
                program + "client-secret={noop}" + PROGRAM_SECRET,
                program + "client-authentication-methods=client_secret_basic",
                program + "authorization-grant-types=authorization_code",
                program + "redirect-uris=" + PROGRAM_ADDRESS,
                program + "scopes=openid",
                clients + "program.require-proof-key=false");
        return new IssuerOnAnotherSite(context, address);
    }

    /** What its access tokens tell of whom. */
    record Told(Function<String, Map<String, Object>> claims) {}

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
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("user")
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Told told) {
            return token -> {
                if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                    token.getJwsHeader().type("at+jwt");
                    Authentication user = Objects.requireNonNull(token.getPrincipal());
                    token.getClaims()
                            .audience(List.of("waaier"))
                            .claims(all -> all.putAll(told.claims().apply(user.getName())));
                }
            };
        }
    }
}
