package nl.waaier.api.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.Application;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.ReadModelStatus;
import nl.waaier.projections.testing.ReadStores;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole product as it runs in production, on the stores given, with a test issuer as its configured issuer. */
public final class Product implements AutoCloseable {

    private static final TestIssuer ISSUER = new TestIssuer();

    private final ConfigurableApplicationContext context;
    private final Http http;
    private final Http management;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
        this.http = new Http(port("local.server.port"));
        this.management = Http.operator(
                port("local.management.port"),
                Path.of(context.getEnvironment().getRequiredProperty("waaier.data-dir")));
    }

    /**
     * Starts the product, in which every board has the consent of its council.
     *
     * @param data where the embedded store and uploads are kept
     * @param settings further settings, such as the stores; none for the embedded ones
     * @param more further components, such as a clock
     */
    public static Product start(Path data, Map<String, String> settings, Class<?>... more) {
        return startUnconsented(
                data,
                settings,
                Stream.concat(Stream.of(more), Stream.of(ConsentGiven.class)).toArray(Class<?>[]::new));
    }

    /**
     * Starts the product, in which boards have the consent of their councils that is on record, as it runs in production.
     *
     * @param data where the embedded store and uploads are kept
     * @param settings further settings, such as the stores; none for the embedded ones
     * @param more further components, such as a clock
     */
    public static Product startUnconsented(Path data, Map<String, String> settings, Class<?>... more) {
        return new Product(SpringApplication.run(
                Stream.concat(Stream.of(Application.class), Stream.of(more)).toArray(Class<?>[]::new),
                arguments(data, 0, 0, withReadStore(data, settings)).toArray(String[]::new)));
    }

    /**
     * On the server that {@code WAAIER_TEST_MONGO_URI} names, if it does and nothing else was said; with a key for evidence packs where
     * the embedded stores would have made one.
     */
    static Map<String, String> withReadStore(Path data, Map<String, String> settings) {
        if (System.getenv("WAAIER_TEST_MONGO_URI") == null || settings.containsKey("spring.mongodb.uri")) {
            return settings;
        }
        Map<String, String> all = new LinkedHashMap<>(settings);
        ReadStores.freshConfiguredUri().ifPresent(uri -> all.put("spring.mongodb.uri", uri));
        all.putIfAbsent("waaier.evidence.private-key", evidenceKey(data).toUri().toString());
        return all;
    }

    private static Path evidenceKey(Path data) {
        Path file = data.resolve("evidence-key.json");
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(data);
            return Files.writeString(
                    file, new ECKeyGenerator(Curve.P_256).generate().toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * What the product is told at its start; ports of 0 are free ones. The limits of requests are far off, unless set: tests
     * ask as much as they like.
     */
    static List<String> arguments(Path data, int port, int managementPort, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String who : List.of("subject", "board", "address")) {
            all.put("waaier.rate-limit." + who + "-per-second", "1000000");
            all.put("waaier.rate-limit." + who + "-burst", "1000000");
        }
        all.put("server.port", Integer.toString(port));
        all.put("management.server.port", Integer.toString(managementPort));
        all.put("waaier.data-dir", data.toString());
        all.put("waaier.identity.issuer-uri", TestIssuer.ISSUER);
        all.put("waaier.identity.rights", "claims");
        all.put("waaier.identity.public-key", publicKey(data).toUri().toString());
        all.put("logging.level.root", "WARN");
        all.putAll(settings);
        List<String> arguments = new ArrayList<>();
        all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }

    /**
     * Starts the product as it runs without any setting: with the sample board and its tokens, on embedded stores. Only
     * the ports are free ones.
     *
     * @param data where the embedded store and uploads are kept
     */
    public static Product startByDefault(Path data) {
        return new Product(SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--management.server.port=0",
                "--waaier.data-dir=" + data,
                "--logging.level.root=WARN"));
    }

    /**
     * Starts the product with the sample board and its tokens, and with limits of requests that are far off.
     *
     * @param settings further settings
     * @param more further components, such as a clock
     */
    public static Product startByDefault(Path data, Map<String, String> settings, Class<?>... more) {
        return new Product(SpringApplication.run(
                Stream.concat(Stream.of(Application.class), Stream.of(more)).toArray(Class<?>[]::new),
                arguments(data, 0, 0, settings).stream()
                        .filter(argument -> !argument.startsWith("--waaier.identity."))
                        .toArray(String[]::new)));
    }

    private static Path publicKey(Path data) {
        try {
            byte[] key = ISSUER.key().toRSAPublicKey().getEncoded();
            String pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PUBLIC KEY-----\n";
            Files.createDirectories(data);
            return Files.writeString(data.resolve("issuer.pem"), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private int port(String name) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty(name));
    }

    /** The product's HTTP side. */
    public Http http() {
        return http;
    }

    /** Where its HTTP side listens. */
    public int port() {
        return port("local.server.port");
    }

    /** The operator's side. */
    public Http management() {
        return management;
    }

    /** Waits until all of the sample board is read in, and in the read store: what is asked twice is answered alike. */
    public void awaitSample() {
        AtomicReference<String> before = new AtomicReference<>("");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    HttpResponse<String> teacher = http.get("/sample/tokens/leraar", null);
                    if (teacher.statusCode() != 200) {
                        return false;
                    }
                    String bestuur = http.get("/sample/tokens/bestuur", null).body();
                    String told = Stream.of(
                                            "promotions?flag=any",
                                            "promotions?size=1",
                                            "role-mix",
                                            "functiemix-targets",
                                            "wanted-roles")
                                    .map(question -> http.get("/v1/boards/99001/" + question, bestuur)
                                            .body())
                                    .collect(Collectors.joining())
                            + http.get("/v1/me/timeline?size=1", teacher.body()).body()
                            + http.get("/v1/me/next-roles", teacher.body()).body();
                    return told.equals(before.getAndSet(told)) && told.contains("\"total\":1,");
                });
    }

    /** Waits until the read model holds everything that was recorded, and is not being made anew. */
    public void awaitReadModel() {
        awaitReadModel(Duration.ofMinutes(1));
    }

    /**
     * Waits until the read model holds everything that was recorded, and is not being made anew.
     *
     *  patience how long at most
     */
    public void awaitReadModel(Duration patience) {
        ReadModel readModel = bean(ReadModel.class);
        Awaitility.await().pollInterval(Duration.ofMillis(10)).atMost(patience).until(() -> {
            ReadModelStatus status = readModel.status();
            return status.ready() && !status.rebuilding() && status.behind() == 0;
        });
    }

    /** All routes of its API. */
    public Set<String> routes() {
        return PageRoutes.without(mapped()).keySet();
    }

    /** All its pages, and the forms on them. */
    public Set<String> pages() {
        return PageRoutes.only(mapped()).keySet();
    }

    private Map<String, HandlerMethod> mapped() {
        return Mappings.of(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    /** A part of the running product, by its name. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A part of the running product. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A token of somebody who sees the whole board: bestuur, hr, pmr. */
    public static String token(UserRole role, BoardNumber board) {
        return ISSUER.sign(claims(role, board).build());
    }

    /** A token of the same, under another name. */
    public static String token(UserRole role, BoardNumber board, String subject) {
        return ISSUER.sign(claims(role, board).subject(subject).build());
    }

    /** A token of the leader of a school. */
    public static String schoolleider(BoardNumber board, Brin school) {
        return ISSUER.sign(claims(UserRole.SCHOOLLEIDER, board)
                .claim("schools", List.of(school.value()))
                .build());
    }

    /** A token of the leader of a team of a school. */
    public static String teamleider(BoardNumber board, Brin school, String team) {
        return ISSUER.sign(claims(UserRole.TEAMLEIDER, board)
                .claim("teams", List.of(school + "/" + team))
                .build());
    }

    /** A token that says who signed in, and claims nothing. */
    public static String subject(String subject) {
        return ISSUER.sign(claims(UserRole.TEACHER, new BoardNumber("00000"))
                .subject(subject)
                .claim("role", null)
                .claim("board", null)
                .build());
    }

    /** A token of somebody by name who claims to be more. */
    public static String claiming(String subject, String role) {
        return ISSUER.sign(claims(UserRole.TEACHER, new BoardNumber("11111"))
                .subject(subject)
                .claim("role", role)
                .build());
    }

    /** A token of the leader of a school who has a file of their own. */
    public static String schoolleiderWithFile(BoardNumber board, Brin school, String teacher) {
        return ISSUER.sign(claims(UserRole.SCHOOLLEIDER, board)
                .claim("schools", List.of(school.value()))
                .claim("teacher", teacher)
                .build());
    }

    /** A token of a teacher. */
    public static String teacher(BoardNumber board, TeacherId teacher) {
        return ISSUER.sign(claims(UserRole.TEACHER, board)
                .claim("teacher", teacher.toString())
                .build());
    }

    /** A token of an auditor. */
    public static String auditor(BoardNumber board, String from, String until) {
        return ISSUER.sign(claims(UserRole.AUDITOR, board)
                .claim("period_from", from)
                .claim("period_until", until)
                .build());
    }

    private static JWTClaimsSet.Builder claims(UserRole role, BoardNumber board) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(TestIssuer.ISSUER)
                .audience(TestIssuer.AUDIENCE)
                .subject("test-" + role.word())
                // Long ago, so that it is good at a node whose clock stands in the past too.
                .issueTime(Date.from(Instant.parse("2020-01-01T00:00:00Z")))
                .expirationTime(Date.from(now.plusSeconds(7200)))
                .claim("role", role.word())
                .claim("board", board.value());
    }

    @Override
    public void close() {
        context.close();
    }
}
