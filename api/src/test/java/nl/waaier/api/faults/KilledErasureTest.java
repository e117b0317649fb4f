package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * People with two files are erased, and the product is killed in the middle of it. Of each of them, and of both files, everything is
 * there or nothing; whoever was told to be erased is; and after the next start the file of erasures knows of everybody.
 */
class KilledErasureTest {

    private static final int KILLS = Rounds.of(1, 10);
    private static final int PEOPLE = 60 * KILLS;
    private static final int AT_ONCE = 3;
    /** More of them are answered before a kill, fewer than there are people for each. */
    private static final int BEFORE_A_KILL = 15;

    private static final long LONGEST_WAIT = Duration.ofMillis(60).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Random RANDOM = new Random();

    @TempDir
    private Path folder;

    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    KilledErasureTest() {}

    @ParameterizedTest
    @EnumSource
    void everythingIsGoneOfSomebodyOrNothing(Databases.Kind kind) throws Exception {
        String url = kind.url(folder);
        Map<String, String> files = PeopleWhoLeft.in(url, folder, PEOPLE);
        Path apart = folder.resolve("erased");
        try (ProductProcess product = ProductProcess.of(
                folder, Map.of("spring.datasource.url", url, "waaier.erasures-file", apart.toString()))) {
            waiting.addAll(files.keySet());
            for (int kill = 0; kill < KILLS; kill++) {
                product.start();
                eraseUntilKilled(product);
                Set<String> erased = requireWhole(url, files);
                product.start();
                assertThat(Files.readString(apart)).contains(erased);
                product.stop();
            }
            bytesAreGone(url, kind);
        }
    }

    private void eraseUntilKilled(ProductProcess product) throws InterruptedException {
        int before = told.size();
        List<Thread> clients = Stream.generate(() -> Thread.ofPlatform().start(() -> erase(product.http())))
                .limit(AT_ONCE)
                .toList();
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> told.size() >= before + BEFORE_A_KILL);
        LockSupport.parkNanos(RANDOM.nextLong(LONGEST_WAIT));
        product.kill();
        for (Thread client : clients) {
            client.join();
        }
    }

    private void erase(Http http) {
        for (String file = waiting.poll(); file != null; file = waiting.poll()) {
            try {
                HttpResponse<String> answer = http.json(
                        "POST", "/v1/teachers/" + file + "/erasure", TestBoard.HR, "{\"ground\":\"verzoek\"}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                told.add(file);
            } catch (AssertionError cut) {
                return;
            }
        }
    }

    /** Of each person all is there or nothing; answers who is gone. */
    private Set<String> requireWhole(String url, Map<String, String> files) throws SQLException {
        Collection<String> events = new ArrayList<>();
        PeopleWhoLeft.all(url, "select aggregateidentifier from domainevententry where payloadtype = 'person-erased'")
                .forEach(stream -> events.add(stream.substring("teacher:".length())));
        assertThat(events).doesNotHaveDuplicates().containsAll(told);
        Set<String> gone = new HashSet<>(events);
        assertThat(PeopleWhoLeft.all(url, "select cast(id as varchar) from erased_person"))
                .containsExactlyInAnyOrderElementsOf(gone);
        Set<String> registered = Set.copyOf(PeopleWhoLeft.all(url, "select cast(id as varchar) from person"));
        Set<String> written = Set.copyOf(PeopleWhoLeft.all(url, "select distinct stream from personal_text"));
        files.forEach((file, other) -> {
            assertThat(gone.contains(other)).as("both files").isEqualTo(gone.contains(file));
            for (String one : List.of(file, other)) {
                assertThat(registered.contains(one)).isNotEqualTo(gone.contains(one));
                assertThat(written.contains("teacher:" + one)).isNotEqualTo(gone.contains(one));
            }
        });
        return gone;
    }

    private void bytesAreGone(String url, Databases.Kind kind) throws IOException, SQLException {
        List<String> names = PeopleWhoLeft.all(url, "select family_name from person");
        assertThat(names).isNotEmpty();
        if (kind == Databases.Kind.H2) {
            Path file = Path.of(url.replaceAll("jdbc:h2:file:|;.*", "") + ".mv.db");
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (int person = 1; person <= PEOPLE; person++) {
                assertThat(bytes.contains(PeopleWhoLeft.name(person)))
                        .isEqualTo(names.contains(PeopleWhoLeft.name(person)));
            }
        }
    }
}
