package nl.waaier.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            acknowledged.addAll(recordUntilKilled(url, 10 + random.nextInt(500)));
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
            lost.addAll(lost(url, recordUntilKilled(url, 500, "unguarded")));
        }
        assertThat(lost).isNotEmpty();
    }

    /** What the process acknowledged before it died, at this many acknowledgements or a little later. */
    private Set<String> recordUntilKilled(String url, int acknowledgements, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                KillMain.class.getName(),
                url));
        command.addAll(List.of(more));
        Path complaints = Files.createTempFile(directory, "kill", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(complaints.toFile()).start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            read(lines, acknowledged, acknowledgements);
            assertThat(acknowledged).as(Files.readString(complaints)).hasSizeGreaterThanOrEqualTo(acknowledgements);
            // By its handle, which leaves the pipe open: what it could still say before it died counts too.
            process.toHandle().destroyForcibly();
            read(lines, acknowledged, Integer.MAX_VALUE);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(directory.resolve(".axoniq"))
                .as("trace of Axon's update checker")
                .doesNotExist();
        return acknowledged;
    }

    private static void read(BufferedReader lines, Set<String> acknowledged, int until) throws IOException {
        while (acknowledged.size() < until) {
            String line = lines.readLine();
            if (line == null) {
                return;
            }
            // The last line may be cut off in the middle of its number, but only by the kill: it has no digits then,
            // or fewer, and then a lower number of the same stream, which was acknowledged before.
            if (line.matches("ack teacher:[0-9a-f-]{36} [0-9]+")) {
                acknowledged.add(line.substring("ack ".length()));
            }
        }
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
