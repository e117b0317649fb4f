package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.Application;
import org.jspecify.annotations.Nullable;

/**
 * The whole product as a process of its own, which can be killed, frozen, and started again at the same address. What it
 * prints goes to a file beside its data. Ends with the tests, whatever happens to them.
 */
public final class ProductProcess implements AutoCloseable {

    private static final Duration STARTED = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path data;
    private final String mainClass;
    private final String classPath;
    private final List<String> jvm;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final int managementPort = freePort();
    private @Nullable Process process;

    private ProductProcess(
            Path data, String mainClass, String classPath, List<String> jvm, Map<String, String> settings) {
        this.data = data;
        this.mainClass = mainClass;
        this.classPath = classPath;
        this.jvm = jvm;
        this.settings = settings;
    }

    /**
     * The product of this build, not yet started.
     *
     * @param data where it keeps its embedded store, uploads and log
     * @param settings further settings, such as the stores; none for the embedded ones
     */
    public static ProductProcess of(Path data, Map<String, String> settings) {
        return of(data, Application.class.getName(), System.getProperty("java.class.path"), List.of(), settings);
    }

    /**
     * Another product, not yet started: one with a protection taken out, or an older one.
     *
     * @param mainClass its main class
     * @param classPath where its classes are
     * @param jvm options of its virtual machine
     */
    public static ProductProcess of(
            Path data, String mainClass, String classPath, List<String> jvm, Map<String, String> settings) {
        return new ProductProcess(data, mainClass, classPath, jvm, Product.withReadStore(data, settings));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it takes requests. */
    public ProductProcess start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts it without waiting. */
    public void launch() {
        assertThat(isAlive()).as("runs already").isFalse();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Short lives: compiled once, quickly.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(Product.arguments(data, port, managementPort, settings));
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            process = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it takes requests. */
    public void awaitReady() {
        await().alias("the product takes requests")
                .atMost(STARTED)
                .pollInterval(POLL)
                .until(() -> {
                    if (!isAlive()) {
                        throw new AssertionError("the product did not start:\n" + printed());
                    }
                    return isReady();
                });
    }

    private boolean isReady() {
        try {
            return isAlive() && http().get("/readyz", null).statusCode() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    /** Whether it runs, frozen or not. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Its HTTP side; of the next one too, after a restart. */
    public Http http() {
        return new Http(port);
    }

    /** The operator's side. */
    public Http management() {
        return Http.operator(managementPort, data);
    }

    /** Where its HTTP side listens. */
    public int port() {
        return port;
    }

    /** Its process, for what is measured from outside. */
    public long pid() {
        return running().pid();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Asks it to end, as {@code kill} does, and waits until it has. */
    public void stop() {
        running().destroy();
        running().onExit().join();
    }

    /** Freezes it, as {@code kill -STOP} does. */
    public void freeze() {
        Signals.send("STOP", pid());
    }

    /** Lets it go on. */
    public void thaw() {
        Signals.send("CONT", pid());
    }

    /** What it and those before it at this address printed. */
    public String printed() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return data.resolve("product-" + port + ".log");
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
