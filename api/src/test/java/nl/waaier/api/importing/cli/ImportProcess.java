package nl.waaier.api.importing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import on the command line, as a process of its own that can be frozen and killed. */
final class ImportProcess implements AutoCloseable {

    /** The exit status of a process that ran out of memory. */
    static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final BufferedReader lines;
    private final Path errors;
    private final StringBuilder told = new StringBuilder();

    private ImportProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts one.
     *
     * @param main the main class of the product, or one with a protection taken out
     * @param heap how much heap it may take, as in {@code -Xmx}
     * @param directory where it may write
     * @param arguments what stands behind the word {@code import}
     */
    static ImportProcess start(Class<?> main, String heap, Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + heap,
                "-Duser.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                ImportCommand.NAME));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(directory, "import", ".err");
        return new ImportProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Waits until it tells that it has come so far. */
    ImportProcess until(int percent) throws IOException {
        String line = readLine();
        while (line != null && !line.startsWith(percent + "%")) {
            line = readLine();
        }
        assertThat(line)
                .as("the import came to %s%%\n%s\n%s", percent, told, Files.readString(errors))
                .isNotNull();
        return this;
    }

    private @Nullable String readLine() throws IOException {
        String line = lines.readLine();
        told.append(line).append('\n');
        return line;
    }

    /** Stops it where it is, as {@code kill -STOP} does. */
    void freeze() throws Exception {
        int status = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(status).as("kill -STOP").isZero();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end and answers its exit status. */
    int end() throws Exception {
        while (readLine() != null) {
            // Until it has told everything.
        }
        return process.waitFor();
    }

    /** What it told so far, errors after the rest. */
    String told() throws IOException {
        return told + Files.readString(errors);
    }

    @Override
    public void close() {
        kill();
    }
}
