package nl.waaier.api.eventstore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What was ever written must be readable for ever: each event's JSON stands in a file that is never edited. Another form
 * of an event is another revision with files of its own.
 */
class GoldenFilesTest {

    /** Relative to the module, where Maven runs tests. */
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private final EventSerializer serializer = new EventSerializer();

    @TestFactory
    Stream<DynamicTest> everyEventIsWrittenAndReadAsInItsGoldenFile() {
        return new TreeMap<>(EventSamples.byFile())
                .entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> verify(sample)));
    }

    @Test
    void everyEventTypeHasTwoSamples() {
        assertThat(EventSamples.byFile().keySet())
                .containsExactlyInAnyOrderElementsOf(EventTypes.ALL.stream()
                        .flatMap(type -> Stream.of(type.toString(), type + "-minimal"))
                        .toList());
    }

    @Test
    void everyGoldenFileBelongsToAnEventTypeThatIsStillKnown() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("(-minimal)?\\.json$", ""))
                            .collect(Collectors.toSet()))
                    .isSubsetOf(EventTypes.ALL.stream().map(EventType::toString).toList());
        }
    }

    private void verify(Map.Entry<String, Object> sample) throws IOException {
        SerializedObject<byte[]> written = serializer.serialize(sample.getValue(), byte[].class);
        Path file = DIRECTORY.resolve(sample.getKey() + ".json");
        if (Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(DIRECTORY);
            Files.write(file, written.getData());
        }
        assertThat(file)
                .withFailMessage("%s is missing. For a new event or revision: mvn test -Dgolden.write=true -Dtest=%s"
                        .formatted(file, getClass().getSimpleName()))
                .exists();
        byte[] golden = Files.readAllBytes(file);
        assertThat(text(written.getData())).isEqualTo(text(golden));
        assertThat(serializer.<byte[], Object>deserialize(
                        new SimpleSerializedObject<>(golden, byte[].class, written.getType())))
                .isEqualTo(sample.getValue());
        EventType type = EventTypes.find(sample.getValue().getClass()).orElseThrow();
        assertThat(written.getType().getName()).isEqualTo(type.name());
        assertThat(requireNonNull(written.getType().getRevision())).isEqualTo("1");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
