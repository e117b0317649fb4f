package nl.waaier.api.asking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a pack can hold has words on its readable page, in the form of today and in every older one. */
class PackWordsTest {

    /** Inside these stand values which the page shows under the names of what is in them; the last two stand in the place of a text. */
    private static final Set<String> GROUPS =
            Set.of("notes", "terms", "functionScale", "steps", "changes", KeptText.COMMITMENT, KeptText.ERASED);

    @Test
    void theKindsAreThoseOfTheStore() {
        assertThat(EventTypes.ALL.stream().map(EventType::name)).containsAll(PackWords.types());
    }

    @Test
    void everythingThatAnEventOfThemTellsHasAWord() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : goldenFiles()) {
            names(JsonMapper.shared().readTree(Files.readString(file)), names);
        }
        names.removeAll(GROUPS);
        assertThat(names).hasSizeGreaterThan(20).contains("fact", "number").allSatisfy(name -> assertThat(
                        PackWords.key(name).dutch())
                .isNotEqualTo(name));
    }

    private static List<Path> goldenFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.filter(file -> PackWords.types()
                            .contains(file.getFileName().toString().replaceAll("-r[0-9].*", "")))
                    .toList();
        }
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(field.getKey());
            names(field.getValue(), names);
        });
        if (node.isArray()) {
            node.forEach(one -> names(one, names));
        }
    }
}
