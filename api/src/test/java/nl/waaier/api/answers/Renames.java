package nl.waaier.api.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * In what answers may differ from those of before. A file of lines; what follows {@code #} at a line's beginning is for
 * readers. A line has two or three parts, with {@code |} between them; the first says for which routes it is: {@code *}
 * for all, else what the route's path begins with.
 *
 * <pre>
 * ROUTE | old | new     the old body as text, keys with their quotes, says "new" wherever it said "old"
 * ROUTE | + key         a key that answers did not have before
 * ROUTE | - key         a key that answers do not have any more
 * ROUTE | skip          nothing of the bodies is compared, only the statuses
 * question | old | new  the question itself is asked in other words
 * </pre>
 */
final class Renames {

    /** None: everything is equal. */
    static final Renames NONE = new Renames(List.of());

    private static final String QUESTION = "question";

    private final List<Line> lines;

    private Renames(List<Line> lines) {
        this.lines = lines;
    }

    private record Line(String route, String first, String second) {
        boolean isFor(String asked) {
            return !route.equals(QUESTION) && (route.equals("*") || asked.startsWith(route));
        }

        Optional<String> key(String sign) {
            return second.isEmpty() && first.startsWith(sign + " ")
                    ? Optional.of(first.substring(2).strip())
                    : Optional.empty();
        }
    }

    /** Reads a file. */
    static Renames read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines. */
    static Renames of(List<String> lines) {
        List<Line> read = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\|", -1);
                if (parts.length < 2 || parts.length > 3) {
                    throw new IllegalArgumentException("not a line of renames: " + line);
                }
                read.add(new Line(parts[0].strip(), parts[1].strip(), parts.length == 3 ? parts[2].strip() : ""));
            }
        }
        return new Renames(read);
    }

    /** An old question in the words of now. */
    String question(String old) {
        String now = old;
        for (Line line : lines) {
            if (line.route().equals(QUESTION)) {
                now = now.replace(line.first(), line.second());
            }
        }
        return now;
    }

    /** Whether bodies of this route are left out. */
    boolean isSkipped(String route) {
        return lines.stream().anyMatch(line -> line.isFor(route) && line.first().equals("skip"));
    }

    /** An old body in the words of now. */
    String before(String route, String body) {
        String now = body;
        for (Line line : lines) {
            if (line.isFor(route) && !line.second().isEmpty()) {
                now = now.replace(line.first(), line.second());
            }
        }
        return without(route, "-", now);
    }

    /** A new body without what is only there now. */
    String after(String route, String body) {
        return without(route, "+", body);
    }

    private String without(String route, String sign, String body) {
        JsonNode node = Normaliser.JSON.readTree(body);
        lines.stream()
                .filter(line -> line.isFor(route))
                .flatMap(line -> line.key(sign).stream())
                .forEach(key -> remove(node, key));
        return Recording.text(node);
    }

    private static void remove(JsonNode node, String key) {
        if (node instanceof ObjectNode object) {
            object.remove(key);
        }
        node.forEach(child -> remove(child, key));
    }
}
