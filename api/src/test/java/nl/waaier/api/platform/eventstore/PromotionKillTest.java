package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whenever the process is killed, nobody is appointed without the arbeidsrelatie that comes with it. Five kills per
 * database; {@code -Dwaaier.test.kills=50} for more.
 */
class PromotionKillTest {

    private static final int KILLS = Integer.getInteger("waaier.test.kills", 5);
    private static final int ROUNDS_OF_THE_FAULT = 20;

    private final Random random = new Random();

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    PromotionKillTest() {}

    /** The streams in which somebody was appointed, as the database has them. */
    private record Promotions(Set<String> appointed, Set<String> torn) {}

    @ParameterizedTest
    @EnumSource
    void everyPromotionEndsWhole(Databases.Kind kind) throws Exception {
        String url = kind.url(directory);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(kill(url, PromotionKillMain.WHOLE, 5 + random.nextInt(100)));
            Promotions found = promotions(url);
            assertThat(found.torn()).as("torn after kill %d", kill + 1).isEmpty();
            assertThat(found.appointed()).as("lost after kill %d", kill + 1).containsAll(acknowledged);
        }
    }

    /** The planted fault: two commands, with room for a kill between them. */
    @Test
    void inTwoCommandsSomeAreTorn() throws Exception {
        Set<String> torn = new HashSet<>();
        for (int round = 0; round < ROUNDS_OF_THE_FAULT && torn.isEmpty(); round++) {
            String url = Databases.h2(directory);
            kill(url, PromotionKillMain.TORN, 20);
            torn.addAll(promotions(url).torn());
        }
        assertThat(torn).isNotEmpty();
    }

    private Set<String> kill(String url, String how, int acknowledgements) throws Exception {
        Set<String> streams = new HashSet<>();
        KilledProcess.of(PromotionKillMain.class, directory, url, how)
                .acknowledged(acknowledgements)
                .forEach(ack -> streams.add(ack.substring(0, ack.indexOf(' '))));
        return streams;
    }

    /** Reads the database by itself, without the product. */
    private static Promotions promotions(String url) throws SQLException {
        Map<String, List<String>> streams = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select aggregateidentifier, payloadtype, payload"
                        + " from domainevententry order by globalindex")) {
            while (rows.next()) {
                String payload = new String(rows.getBytes(3), StandardCharsets.UTF_8);
                boolean appoints = payload.contains("\"step\":\"benoeming\"");
                streams.computeIfAbsent(rows.getString(1), s -> new ArrayList<>())
                        .add(appoints ? "appointed" : rows.getString(2));
            }
        }
        Promotions found = new Promotions(new HashSet<>(), new HashSet<>());
        streams.forEach((stream, events) -> {
            if (events.contains("appointed")) {
                found.appointed().add(stream);
                List<String> after = events.subList(events.indexOf("appointed") + 1, events.size());
                if (!after.equals(List.of("appointment-ended", "appointment-started"))) {
                    found.torn().add(stream);
                }
            }
        });
        return found;
    }
}
