package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A process that records and tells what was acknowledged, {@code ack <stream> <number>} a line, until it is killed.
 *
 * @param main what it runs
 * @param directory where it may write
 * @param arguments what it is told
 */
record KilledProcess(Class<?> main, Path directory, List<String> arguments) {

    static KilledProcess of(Class<?> main, Path directory, String... arguments) {
        return new KilledProcess(main, directory, List.of(arguments));
    }

    /** What the process acknowledged before it died, at this many acknowledgements or a little later. */
    Set<String> acknowledged(int acknowledgements) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
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
}
