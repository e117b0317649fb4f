package nl.waaier.api.answers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions and their answers, as a compressed text: a line for each question, {@code question -> status type hash}, in
 * their order, and behind them each body once, {@code hash body}, on one line.
 */
final class Recording {

    private static final String ARROW = " -> ";
    private static final int HASH = 16;

    private final Map<String, Answer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    /**
     * An answer.
     *
     * @param status its status, and what of its headers says something
     * @param hash of the body
     */
    record Answer(String status, String hash) {}

    /** One more answer. */
    void add(String question, String status, JsonNode body) {
        String text = text(body);
        String hash = hash(text);
        bodies.put(hash, text);
        Answer before = answers.put(question, new Answer(status, hash));
        if (before != null && !before.equals(new Answer(status, hash))) {
            throw new AssertionError("asked twice, answered in two ways: " + question);
        }
    }

    /** As text in which the order of keys says nothing. */
    static String text(JsonNode body) {
        return Normaliser.JSON.writeValueAsString(sorted(body));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = Normaliser.JSON.createObjectNode();
            node.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(property -> object.set(property.getKey(), sorted(property.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = Normaliser.JSON.createArrayNode();
            node.forEach(each -> array.add(sorted(each)));
            return array;
        }
        return node;
    }

    /** All answers by their questions, in order. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** The body of an answer. */
    String body(Answer answer) {
        return Objects.requireNonNull(bodies.get(answer.hash()), answer.hash());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Writes it; the same recording is the same bytes. */
    void write(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                for (Map.Entry<String, Answer> each : answers.entrySet()) {
                    writer.write(each.getKey() + ARROW + each.getValue().status() + " "
                            + each.getValue().hash() + "\n");
                }
                for (Map.Entry<String, String> body : new TreeMap<>(bodies).entrySet()) {
                    writer.write(body.getKey() + " " + body.getValue() + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote. */
    static Recording read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote. */
    static Recording read(InputStream in) throws IOException {
        Recording recording = new Recording();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (space == HASH) {
                    recording.bodies.put(line.substring(0, HASH), line.substring(HASH + 1));
                } else {
                    int arrow = line.lastIndexOf(ARROW);
                    int last = line.lastIndexOf(' ');
                    recording.answers.put(
                            line.substring(0, arrow),
                            new Answer(line.substring(arrow + ARROW.length(), last), line.substring(last + 1)));
                }
            }
        }
        return recording;
    }
}
