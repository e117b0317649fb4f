package nl.waaier.api.importing.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.api.importing.files.ColumnName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The profiles that can be asked for by name: those shipped, and those in a folder of the installation. */
public final class Profiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final String EXTENDS = "extends";
    private static final int MOST_EXTENDED = 5;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // The same profile is the same text in every process.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final List<String> SHIPPED =
            List.of(Profile.WAAIER, "waaier-excel-nl", "raet-hr-core-education", "afas-getconnector");

    private final @Nullable Path folder;

    /** @param folder where an installation keeps its own, each as {@code NAME.json}; null when it has none */
    public Profiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The names that can be asked for: those shipped first, then those of the installation by alphabet. */
    public List<String> names() {
        if (folder == null || !Files.isDirectory(folder)) {
            return SHIPPED;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> own = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .filter(name -> NAME.matcher(name).matches() && !SHIPPED.contains(name))
                    .sorted();
            return Stream.concat(SHIPPED.stream(), own).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The profile with a name.
     *
     * @throws ProfileRefused when there is none, or it is not made as it should be
     */
    public Profile named(String name) {
        return profile(name, tree(name, text(name).orElseThrow(() -> unknown(name))));
    }

    /**
     * A profile in a file, or one with a name.
     *
     * @param nameOrFile a file's name ends in {@code .json}
     * @throws ProfileRefused when there is none, or it is not made as it should be
     */
    public Profile namedOrIn(String nameOrFile) {
        if (!nameOrFile.endsWith(".json")) {
            return named(nameOrFile);
        }
        try {
            String name = Path.of(nameOrFile).getFileName().toString().replaceFirst("\\.json$", "");
            return profile(name, tree(name, Files.readString(Path.of(nameOrFile))));
        } catch (IOException | IllegalArgumentException e) {
            throw unknown(nameOrFile);
        }
    }

    /** A profile as {@link #text(Profile)} wrote it. */
    public static Profile of(String text) {
        return profile("", JSON.readTree(text));
    }

    /** A profile whole, as JSON. */
    public static String text(Profile profile) {
        return JSON.writeValueAsString(profile);
    }

    private Optional<String> text(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream shipped = Profiles.class.getResourceAsStream("/import-profiles/" + name + ".json")) {
            if (shipped != null) {
                return Optional.of(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
            Path own = folder == null ? null : folder.resolve(name + ".json");
            return own == null || !Files.isRegularFile(own) ? Optional.empty() : Optional.of(Files.readString(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A profile with what it extends: what it says itself goes before. */
    private JsonNode tree(String name, String text) {
        JsonNode tree = parse(name, text);
        for (int i = 0; tree.has(EXTENDS); i++) {
            String base = tree.get(EXTENDS).asString("");
            if (i == MOST_EXTENDED || !(tree instanceof ObjectNode own)) {
                throw refused(name, "extends", "extends");
            }
            own.remove(EXTENDS);
            JsonNode merged = parse(base, text(base).orElseThrow(() -> unknown(base)));
            merge(merged, own);
            tree = merged;
        }
        return tree;
    }

    private static JsonNode parse(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw refused(
                    name,
                    "geen geldige JSON (regel " + e.getLocation().getLineNr() + ")",
                    "not valid JSON (line " + e.getLocation().getLineNr() + ")");
        }
    }

    private static void merge(JsonNode into, JsonNode from) {
        if (into instanceof ObjectNode target) {
            for (Map.Entry<String, JsonNode> property : from.properties()) {
                JsonNode there = target.get(property.getKey());
                if (there instanceof ObjectNode && property.getValue() instanceof ObjectNode && !isCell(there)) {
                    merge(there, property.getValue());
                } else {
                    target.set(property.getKey(), property.getValue());
                }
            }
        }
    }

    /** What stands in one of our columns is replaced whole: half of one and half of another means nothing. */
    private static boolean isCell(JsonNode node) {
        return node.has("column")
                || node.path("columns").isArray()
                || node.has("constant")
                || node.has("board")
                || node.has("lookup");
    }

    private static Profile profile(String name, JsonNode tree) {
        try {
            Profile profile = JSON.treeToValue(tree, Profile.class);
            ProfileChecks.check(profile);
            return profile;
        } catch (UnrecognizedPropertyException e) {
            String property = ColumnName.shown(e.getPropertyName());
            throw refused(name, "onbekende eigenschap \"" + property + "\"", "unknown property \"" + property + "\"");
        } catch (JacksonException e) {
            StringBuilder path = new StringBuilder();
            e.getPath().forEach(r -> path.append('/')
                    .append(r.getPropertyName() == null ? r.getIndex() : r.getPropertyName()));
            throw refused(name, "onbruikbare waarde bij " + path, "unusable value at " + path);
        }
    }

    static ProfileRefused refused(String name, String dutch, String english) {
        return new ProfileRefused("Profiel " + name + ": " + dutch + ".", "Profile " + name + ": " + english + ".");
    }

    private static ProfileRefused unknown(String name) {
        return new ProfileRefused(
                "Er is geen profiel " + ColumnName.shown(name) + ".",
                "There is no profile " + ColumnName.shown(name) + ".");
    }
}
