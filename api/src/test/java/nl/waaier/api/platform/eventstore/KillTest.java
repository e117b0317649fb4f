package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A command that was acknowledged survives the process, whenever that is killed. Real processes, real kills. */
class KillTest {

    private static final int KILLS = 5;
    private static final int ROUNDS_OF_THE_FAULT = 5;

    private final Random random = new Random();

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    KillTest() {}

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereAfterEveryKill(Databases.Kind kind) throws Exception {
        String url = kind.url(directory);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(
                    KilledProcess.of(KillMain.class, directory, url).acknowledged(10 + random.nextInt(500)));
            assertThat(lost(url, acknowledged))
                    .as("lost after kill %d", kill + 1)
                    .isEmpty();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * 10);
    }

    /** The planted fault: H2 as it comes, which answers before it writes. */
    @Test
    void withoutTheSettingThatTheGuardDemandsSomeAreLost() throws Exception {
        Set<String> lost = new HashSet<>();
        for (int round = 0; round < ROUNDS_OF_THE_FAULT && lost.isEmpty(); round++) {
            String url = Databases.h2(directory).replace(";WRITE_DELAY=0", "");
            lost.addAll(lost(
                    url,
                    KilledProcess.of(KillMain.class, directory, url, "unguarded")
                            .acknowledged(500)));
        }
        assertThat(lost).isNotEmpty();
    }

    /** Reads the database by itself, without the product. */
    private static Set<String> lost(String url, Set<String> acknowledged) throws SQLException {
        Set<String> lost = new HashSet<>(acknowledged);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select aggregateidentifier, sequencenumber from domainevententry")) {
            while (rows.next()) {
                lost.remove(rows.getString(1) + " " + rows.getLong(2));
            }
        }
        return lost;
    }
}
