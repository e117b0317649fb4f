package nl.waaier.api.asking.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.api.platform.eventstore.EventSamples;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.Withdrawal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever adds a kind of fact is told here of every place of the API that spells it out and that no compiler checks: what
 * callers send, the timeline and its file to take along. FactKindTest does so for the core, the tests of golden files and of
 * the glossary for theirs.
 */
class KindsOfFactTest {

    private static final Instant RECORDED = Instant.parse("2021-08-02T09:00:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2021-09-01T10:00:00Z");
    private static final String REASON = "verkeerd overgenomen";

    /** What is stored and is of no use to somebody who takes a timeline along, or is said by the row as a whole. */
    private static final Set<String> LEFT_OUT = Set.of(
            "teacherId",
            "boardNumber",
            "sector",
            "system",
            "category",
            "replacement",
            "excludedFromFunctiemix",
            "sentDate",
            "byThemselves",
            "deviation");

    @Test
    void everyKindCanBeSentUnderItsWordAndNothingElseCan() {
        JsonSubTypes bodies = FactBody.class.getAnnotation(JsonSubTypes.class);
        assertThat(Stream.of(bodies.value()).map(JsonSubTypes.Type::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FactKind.values()).map(FactKind::word).toList());
        assertThat(Stream.of(bodies.value()).<Class<?>>map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrderElementsOf(leaves(FactBody.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(KindsOfFactTest::leaves)
                : Stream.of(family);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsTakenAlongWithAllItTells(FactKind kind) {
        verify(kind, row(kind));
    }

    /** Planted faults: each cell in turn is empty, and what stands in it is missed. */
    @ParameterizedTest
    @EnumSource
    void aCellThatIsNotFilledIsMissed(FactKind kind) {
        Map<String, String> whole = row(kind);
        assertThat(whole.entrySet().stream().filter(cell -> !cell.getValue().isEmpty()))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    Map<String, String> without = new TreeMap<>(whole);
                    without.put(cell.getKey(), "");
                    assertThatThrownBy(() -> verify(kind, without)).isInstanceOf(AssertionError.class);
                });
    }

    private static void verify(FactKind kind, Map<String, String> row) {
        assertThat(row)
                .containsEntry("soort", kind.dutch())
                .containsEntry("vastgelegd_op", RECORDED.toString())
                .containsEntry("ingetrokken_op", WITHDRAWN.toString())
                .containsEntry("reden_intrekking", REASON)
                .containsEntry("vastgelegd_door", "hr");
        assertThat(row)
                .containsEntry("datum", EventSamples.full(kind).effectiveDate().toString());
        told(kind).forEach((name, value) -> assertThat(row.values())
                .as("%s of %s", name, kind)
                .anyMatch(cell -> cell.equals(value) || (isNumber(cell) && isNumber(value) && equal(cell, value))));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?");
    }

    private static boolean equal(String one, String other) {
        return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    private static Map<String, String> row(FactKind kind) {
        TeacherFact fact = EventSamples.full(kind);
        RecordedBy hr = new RecordedBy("hr", "hash", null);
        TimelineEntry entry = TimelineEntryWriter.of(
                new RecordedFact<>(
                        3, fact, RECORDED, hr, new Withdrawal(4, WITHDRAWN, hr, null, new PersonalText(REASON))),
                Map.of());
        String csv = TimelineCsv.write(List.of(entry)).substring(1);
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv).stream()
                .findFirst()
                .orElseThrow()
                .getFieldsAsMap();
    }

    /** All that a sample says of this kind, by the name of the field. */
    private static Map<String, String> told(FactKind kind) {
        Map<String, String> told = new TreeMap<>();
        collect("", sample(kind), told);
        assertThat(told).as("%s", kind).isNotEmpty();
        return told;
    }

    private static JsonNode sample(FactKind kind) {
        return JsonMapper.shared().valueToTree(EventSamples.full(kind));
    }

    private static void collect(String name, JsonNode node, Map<String, String> told) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !LEFT_OUT.contains(field.getKey()))
                    .forEach(field -> collect(field.getKey(), field.getValue(), told));
        } else {
            told.put(name, node.asString());
        }
    }

    @Test
    void nothingIsLeftOutThatIsNotThere() {
        Set<String> names = new TreeSet<>();
        Stream.of(FactKind.values()).map(KindsOfFactTest::sample).forEach(event -> names(event, names));
        assertThat(names).containsAll(LEFT_OUT);
    }

    private static void names(JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(field.getKey());
            names(field.getValue(), names);
        });
    }
}
