package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Texts about people are erased, by a run for their time and by hand, and the product is killed in the middle of it. Of each of them all
 * that was to go is gone or all is there, with the event that says so and the row that remembers it; whoever was told is gone; and after
 * the next start the file of erasures knows of everybody, and a run that was cut off says so and is finished by the next.
 */
class KilledTextErasureTest {

    private static final int KILLS = Rounds.of(1, 8);
    private static final int PEOPLE = 40 * KILLS;
    private static final int AT_ONCE = 3;

    /** More of them are erased before a kill, fewer than there are people for each. */
    private static final int BEFORE_A_KILL = 12;

    private static final long LONGEST_WAIT = Duration.ofMillis(60).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Random RANDOM = new Random();

    private static final String RETENTION = "/v1/boards/12345/retention";
    private static final String PROPOSALS = RETENTION + "-proposals";
    private static final String BESTUUR = Product.token(UserRole.BESTUUR, TestBoard.NUMBER);

    @TempDir
    private Path folder;

    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    KilledTextErasureTest() {}

    private Path apart() {
        return folder.resolve("erased");
    }

    private ProductProcess product(String url) {
        return ProductProcess.of(
                folder, Map.of("spring.datasource.url", url, "waaier.erasures-file", apart().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsCutOffHasErasedSomeWhollyAndTheNextDoesTheOthers(Databases.Kind kind) throws Exception {
        String url = kind.url(folder);
        Map<String, String> files = PeopleWhoLeft.in(url, folder, PEOPLE);
        Map<String, Set<String>> before = texts(url);
        assertThat(before).hasSize(2 * PEOPLE);
        try (ProductProcess product = product(url)) {
            for (int kill = 0; kill < KILLS; kill++) {
                product.start();
                int erased = kept();
                String approval = proposed(product.http());
                Thread client = Thread.ofPlatform().start(() -> approve(product.http(), approval));
                killAfter(product, () -> kept() >= erased + BEFORE_A_KILL || !told.isEmpty());
                client.join();
                assertThat(told).as("it was killed before the answer").isEmpty();
                Set<String> gone = requireWhole(url, files, before, stream -> left(files, stream));
                product.start();
                assertThat(Files.readString(apart())).contains(gone);
                JsonNode after = retention(product.http());
                assertThat(after.path("lastDone").path("erased").isNull())
                        .as(after.toString())
                        .isTrue();
                assertThat(after.path("due").asInt()).isEqualTo(PEOPLE - gone.size() / 2);
                product.stop();
            }
            product.start();
            approve(product.http(), proposed(product.http()));
            assertThat(told).singleElement().asString().contains("\"refused\":0");
            assertThat(retention(product.http()).path("due").asInt()).isZero();
            product.stop();
            assertThat(requireWhole(url, files, before, stream -> left(files, stream)))
                    .hasSize(2 * PEOPLE);
        }
    }

    /** Why the two facts about the aanstelling of a joined file were withdrawn goes with who somebody is, and not with what was said. */
    private static Set<String> left(Map<String, String> files, String stream) {
        return files.containsValue(stream) ? Set.of("3", "4") : Set.of();
    }

    /** Facts that were withdrawn: what was written of them goes, and why they were; what else was written of whom stays. */
    @ParameterizedTest
    @EnumSource
    void textsOfAFactThatAreErasedByHandAreGoneOrThere(Databases.Kind kind) throws Exception {
        String url = kind.url(folder);
        Map<String, String> files = PeopleWhoLeft.in(url, folder, PEOPLE);
        Map<String, Set<String>> kept = new HashMap<>(texts(url));
        Map<String, String> facts = new LinkedHashMap<>();
        try (Product product = Product.start(folder, Map.of("spring.datasource.url", url))) {
            for (String file : files.keySet()) {
                Set<String> numbers = Objects.requireNonNull(kept.get(file));
                String number = numbers.iterator().next();
                String path = "/v1/teachers/" + file + "/facts/" + number;
                assertThat(post(product.http(), path + "/retraction", "{\"reason\":\"verkeerd\"}")
                                .statusCode())
                        .isEqualTo(201);
                facts.put(file, path + "/erased-texts");
                kept.put(
                        file,
                        numbers.stream().filter(one -> !one.equals(number)).collect(Collectors.toSet()));
            }
        }
        Map<String, Set<String>> before = texts(url);
        try (ProductProcess product = product(url)) {
            waiting.addAll(facts.keySet());
            for (int kill = 0; kill < KILLS; kill++) {
                product.start();
                int answered = told.size();
                List<Thread> clients = Stream.generate(
                                () -> Thread.ofPlatform().start(() -> erase(product.http(), facts)))
                        .limit(AT_ONCE)
                        .toList();
                killAfter(product, () -> told.size() >= answered + BEFORE_A_KILL);
                for (Thread client : clients) {
                    client.join();
                }
                Set<String> gone =
                        requireWhole(url, Map.of(), before, stream -> Objects.requireNonNull(kept.get(stream)));
                assertThat(gone).containsAll(told);
                product.start();
                assertThat(Files.readString(apart())).contains(gone);
                product.stop();
            }
        }
    }

    private static HttpResponse<String> post(Http http, String path, String body) {
        return http.send(http.request("POST", path, TestBoard.HR, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", path));
    }

    private void killAfter(ProductProcess product, Callable<Boolean> reached) {
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(reached);
        LockSupport.parkNanos(RANDOM.nextLong(LONGEST_WAIT));
        product.kill();
    }

    private void erase(Http http, Map<String, String> facts) {
        for (String file = waiting.poll(); file != null; file = waiting.poll()) {
            try {
                HttpResponse<String> answer =
                        post(http, Objects.requireNonNull(facts.get(file)), "{\"ground\":\"onterecht\"}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
                told.add(file);
            } catch (AssertionError cut) {
                return;
            }
        }
    }

    /** How many people the file of erasures knows. */
    private int kept() throws IOException {
        return Files.exists(apart())
                ? (int) Files.readAllLines(apart()).stream()
                                .filter(line -> line.endsWith("}"))
                                .count()
                        / 2
                : 0;
    }

    private void approve(Http http, String approval) {
        try {
            told.add(http.json("POST", approval, BESTUUR, "").body());
        } catch (AssertionError cut) {
            return;
        }
    }

    private static String proposed(Http http) {
        HttpResponse<String> consent =
                http.json("PUT", "/v1/boards/12345/council-hearings/verwerking", TestBoard.HR, """
                {"subject":"verwerking","council":"gmr","right":"instemming","outcome":"akkoord","heardOn":"2010-05-12"}""");
        assertThat(consent.statusCode()).as(consent.body()).isEqualTo(200);
        retention(http);
        HttpResponse<String> proposed = http.json("POST", PROPOSALS, TestBoard.HR, "{\"retentionClass\":\"teksten\"}");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        return PROPOSALS + "/" + Http.read(proposed).path("id").asString() + "/approval";
    }

    /** What is due of the texts, once whatever was recorded can be asked. */
    private static JsonNode retention(Http http) {
        HttpResponse<String> answer =
                await().atMost(PATIENCE).until(() -> http.get(RETENTION, BESTUUR), one -> one.statusCode() == 200);
        return Http.read(answer)
                .path("classes")
                .valueStream()
                .filter(one -> one.path("retentionClass").asString().equals("teksten"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Of each file what was to go is gone or there, and event and row agree; answers of which it is gone.
     *
     * @param files which go together
     * @param left what stays of one once it is gone
     */
    private static Set<String> requireWhole(
            String url, Map<String, String> files, Map<String, Set<String>> before, Function<String, Set<String>> left)
            throws SQLException {
        List<String> events = PeopleWhoLeft.all(
                        url, "select aggregateidentifier from domainevententry where payloadtype = 'texts-erased'")
                .stream()
                .map(stream -> stream.substring("teacher:".length()))
                .toList();
        assertThat(events).doesNotHaveDuplicates();
        Set<String> gone = Set.copyOf(events);
        assertThat(PeopleWhoLeft.all(url, "select cast(person as varchar) from erased_texts"))
                .containsExactlyInAnyOrderElementsOf(gone);
        files.forEach((file, other) ->
                assertThat(gone.contains(other)).as("both files").isEqualTo(gone.contains(file)));
        Map<String, Set<String>> now = texts(url);
        before.forEach((file, all) ->
                assertThat(now.getOrDefault(file, Set.of())).isEqualTo(gone.contains(file) ? left.apply(file) : all));
        return gone;
    }

    /** Numbers of the events that have texts, by file. */
    private static Map<String, Set<String>> texts(String url) throws SQLException {
        return PeopleWhoLeft.all(
                        url,
                        "select distinct concat(stream, ' ', number) from personal_text where stream like 'teacher:%'")
                .stream()
                .map(text -> text.substring("teacher:".length()).split(" "))
                .collect(Collectors.groupingBy(
                        text -> text[0], Collectors.mapping(text -> text[1], Collectors.toSet())));
    }
}
