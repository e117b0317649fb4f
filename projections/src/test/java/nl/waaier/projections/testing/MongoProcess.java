package nl.waaier.projections.testing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.projections.embedded.EmbeddedReadStore;
import org.jspecify.annotations.Nullable;

/** The embedded Mongo look-alike in a process of its own, so that it can be killed and frozen. Ends with the tests. */
public final class MongoProcess {

    private static final String SMALL = "512m";
    private static final String PACKED = "packed";

    private final Process process;
    private final String uri;

    private MongoProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts a server that keeps everything in memory. */
    public static MongoProcess start() {
        return start(SMALL, List.of("0"));
    }

    /** Starts a server that keeps everything in a file. */
    public static MongoProcess start(Path file) {
        return start(SMALL, List.of("0", file.toString()));
    }

    /**
     * Starts a server that keeps everything in memory as the embedded read store of the product does, for much data.
     *
     * @param heap how much heap it may take, as in {@code -Xmx}
     */
    public static MongoProcess startLarge(String heap) {
        return start(heap, List.of("0", PACKED));
    }

    /** Starts a server where this one was, which keeps everything in memory and so has nothing. */
    public MongoProcess startEmptyInItsPlace() {
        return start(SMALL, List.of(Integer.toString(URI.create(uri).getPort())));
    }

    private static MongoProcess start(String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                MongoProcess.class.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            while (line != null && !line.startsWith("mongodb://")) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the Mongo process did not start");
            }
            drain(output);
            return new MongoProcess(process, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process whose log nobody reads comes to a halt when the pipe is full. */
    private static void drain(BufferedReader output) {
        Thread.ofVirtual().start(() -> {
            try (output) {
                output.transferTo(Writer.nullWriter());
            } catch (IOException killed) {
                // Nothing more to read.
            }
        });
    }

    /** How to reach it. */
    public String uri() {
        return uri;
    }

    /** Its process, for what is measured from outside. */
    public long pid() {
        return process.pid();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Freezes it, as {@code kill -STOP} does: connections stay open, and nothing is answered. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " gave " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process itself: the port, 0 for a free one, and optionally a file to keep data in or {@value #PACKED}. */
    public static void main(String[] arguments) throws IOException {
        MongoServer server = new MongoServer(backend(arguments.length < 2 ? null : arguments[1]));
        server.bind(InetAddress.getLoopbackAddress().getHostAddress(), Integer.parseInt(arguments[0]));
        System.out.println(server.getConnectionString());
        System.out.flush();
        // Ends when the tests do, whatever happens to them.
        System.in.transferTo(OutputStream.nullOutputStream());
        server.shutdownNow();
    }

    private static MongoBackend backend(@Nullable String kind) {
        return PACKED.equals(kind) ? EmbeddedReadStore.backend() : new Backend(kind);
    }

    private static final class Backend extends H2Backend {
        Backend(@Nullable String file) {
            super(file);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            return super.handleMessage(EmbeddedReadStore.greetingUnderstood(message));
        }
    }
}
