package nl.waaier.api.platform.eventstore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was ever written must be readable for ever: each event's JSON stands in a file that is never edited. Another form
 * of an event is another revision with files of its own; those of older revisions are read by {@link OlderRevisionsTest}.
 * The salts of its texts are {@code salt-1}, {@code salt-2} and so on here.
 */
class GoldenFilesTest {

    /** Relative to the module, where Maven runs tests. */
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private static final Pattern FILE =
            Pattern.compile("(?<name>[a-z]+(-[a-z]+)*)-r(?<revision>[0-9]+)(-minimal|-whole)?\\.json");

    @TestFactory
    Stream<DynamicTest> everyEventIsWrittenAndReadAsInItsGoldenFile() {
        return new TreeMap<>(EventSamples.byFile())
                .entrySet().stream()
                        .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> verify(sample, DIRECTORY)));
    }

    @Test
    void everyEventTypeHasTwoSamples() {
        verifySamples(EventTypes.ALL);
    }

    private static void verifySamples(List<EventType> types) {
        assertThat(EventSamples.byFile().keySet())
                .filteredOn(file -> !file.endsWith("-whole"))
                .containsExactlyInAnyOrderElementsOf(types.stream()
                        .flatMap(type -> Stream.of(type.toString(), type + "-minimal"))
                        .toList());
    }

    @Test
    void everyGoldenFileBelongsToAnEventTypeThatIsStillKnown() throws IOException {
        verifyFiles(DIRECTORY);
    }

    private static void verifyFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(GoldenFilesTest::isRead);
        }
    }

    private static boolean isRead(String file) {
        Matcher name = FILE.matcher(file);
        return name.matches() && EventTypes.reads(name.group("name"), name.group("revision"));
    }

    /** Planted faults: each file edited, in its values and in its form, and each one lost. */
    @TestFactory
    Stream<DynamicTest> aFileThatWasEditedOrLostIsNoticed(@TempDir Path copy) {
        return new TreeMap<>(EventSamples.byFile())
                .entrySet().stream()
                        .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                            Path file = copy.resolve(sample.getKey() + ".json");
                            String golden = Files.readString(DIRECTORY.resolve(file.getFileName()));
                            Files.writeString(file, golden);
                            assertThatCode(() -> verify(sample, copy)).doesNotThrowAnyException();
                            for (String edited : List.of(
                                    golden.replaceFirst("[1-9]", "0"),
                                    golden.replaceFirst("\"([a-z]+)[a-zA-Z]*\":", "\"$1Renamed\":"),
                                    golden.replaceFirst("}$", ",\"another\":null}"),
                                    golden + " ")) {
                                assertThat(edited).isNotEqualTo(golden);
                                Files.writeString(file, edited);
                                assertThatThrownBy(() -> verify(sample, copy)).isInstanceOf(AssertionError.class);
                            }
                            Files.delete(file);
                            assertThatThrownBy(() -> verify(sample, copy)).hasMessageContaining("is missing");
                        }));
    }

    /** Planted fault: a new event that somebody gave a name and forgot here, and a file whose event is gone. */
    @Test
    void anEventWithoutSamplesAndAFileWithoutEventAreNoticed(@TempDir Path copy) throws IOException {
        List<EventType> more = new ArrayList<>(EventTypes.ALL);
        more.add(new EventType("teacher-praised", 1, String.class));
        assertThatThrownBy(() -> verifySamples(more)).hasMessageContaining("teacher-praised");
        for (String unknown : List.of("teacher-praised-r1.json", "fact-retracted-r3.json", "fact-retracted.1.json")) {
            Path file = Files.writeString(copy.resolve(unknown), "{}");
            assertThatThrownBy(() -> verifyFiles(copy)).hasMessageContaining(unknown);
            Files.delete(file);
        }
    }

    private void verify(Map.Entry<String, Object> sample, Path directory) throws IOException {
        AtomicInteger salts = new AtomicInteger();
        EventSerializer serializer = new EventSerializer(() -> "salt-" + salts.incrementAndGet());
        SerializedEvent written = (SerializedEvent) serializer.serialize(sample.getValue(), byte[].class);
        Path file = directory.resolve(sample.getKey() + ".json");
        if (directory.equals(DIRECTORY) && Files.notExists(file) && Boolean.getBoolean("golden.write")) {
            Files.createDirectories(directory);
            Files.write(file, written.getData());
        }
        assertThat(file)
                .withFailMessage("%s is missing. For a new event or revision: mvn test -Dgolden.write=true -Dtest=%s"
                        .formatted(file, getClass().getSimpleName()))
                .exists();
        byte[] golden = Files.readAllBytes(file);
        assertThat(text(written.getData())).isEqualTo(text(golden));
        assertThat(serializer.<byte[], Object>deserialize(new SimpleSerializedObject<>(
                        TextsInEvents.told(golden, written.texts()), byte[].class, written.getType())))
                .isEqualTo(sample.getValue());
        EventType type = EventTypes.find(sample.getValue().getClass()).orElseThrow();
        assertThat(written.getType().getName()).isEqualTo(type.name());
        assertThat(requireNonNull(written.getType().getRevision())).isEqualTo(Integer.toString(type.revision()));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
