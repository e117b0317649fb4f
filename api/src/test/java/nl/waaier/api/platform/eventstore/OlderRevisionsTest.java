package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.TeacherStreams;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an older version stored is read today, wherever events are read: every golden file of a revision that is no longer
 * written, put into the store as it stands.
 */
class OlderRevisionsTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    OlderRevisionsTest() {}

    /**
     * A golden file of an older revision.
     *
     * @param type what it is today
     * @param revision in which it is stored
     * @param json what is stored
     * @param today what it is read into
     */
    private record Older(EventType type, int revision, String json, Object today) {}

    private static List<Older> older() {
        Map<String, Object> samples = new TreeMap<>(EventSamples.byFile());
        return EventTypes.ALL.stream()
                .flatMap(type -> IntStream.range(1, type.revision()).boxed().flatMap(revision -> Stream.of(
                                "", "-minimal")
                        .map(which -> new Older(
                                type,
                                revision,
                                golden(type.name() + "-r" + revision + which + ".json"),
                                Objects.requireNonNull(EventSamples.OLDER.getOrDefault(
                                        type.name() + "-r" + revision + which, samples.get(type + which)))))))
                .toList();
    }

    private static String golden(String file) {
        try {
            return Files.readString(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("the golden file of an older revision is gone: " + file, e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOlderVersionStoredIsReadTodayWhereverEventsAreRead(Databases.Kind kind) {
        try (ConfigurableApplicationContext node = EventStores.open(kind.url(directory), StoredStreams.class)) {
            EventStorageEngine engine = node.getBean(EventStorageEngine.class);
            TeacherId teacher = TeacherId.of("0f8fad5b-d9cb-469f-a165-70867728950e");
            List<Older> stored = older();
            assertThat(stored).isNotEmpty();
            for (int i = 0; i < stored.size(); i++) {
                store(node, teacher.streamId(), i, stored.get(i));
            }
            List<Object> today = stored.stream().map(Older::today).toList();

            assertThat(engine.readEvents(teacher.streamId()).asStream().<Object>map(EventMessage::getPayload))
                    .as("what a decision is taken on")
                    .containsExactlyElementsOf(today);
            assertThat(engine.readEvents(null, false).<Object>map(EventMessage::getPayload))
                    .as("what follows events as they are recorded")
                    .containsExactlyElementsOf(today);
            TeacherStreams streams = node.getBean(TeacherStreams.class);
            assertThat(streams.read("", "~", Long.MAX_VALUE).streams().getFirst().stream()
                            .<Object>map(EventMessage::getPayload))
                    .as("what the read model is filled from")
                    .containsExactlyElementsOf(today);
            List<StoredEvent> asStored = node.getBean(StoredStreams.class).read(teacher.streamId());
            assertThat(asStored.stream().map(StoredEvent::event))
                    .as("what evidence is made of")
                    .containsExactlyElementsOf(today);
            assertThat(asStored.stream().map(StoredEvent::payload))
                    .as("and as it is stored, to the byte")
                    .containsExactlyElementsOf(stored.stream().map(Older::json).toList());
            assertThat(node.getBean(UnreadableEvents.class).kinds()).isEmpty();
        }
    }

    private static void store(ConfigurableApplicationContext node, String stream, int number, Older older) {
        node.getBean(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>("teacher", stream, number, older.today()));
        node.getBean(JdbcClient.class)
                .sql("update domainevententry set payloadrevision = ?, payload = ? where sequencenumber = ?")
                .params(Integer.toString(older.revision()), older.json().getBytes(StandardCharsets.UTF_8), (long)
                        number)
                .update();
        // An older version kept texts in the event itself.
        node.getBean(JdbcClient.class)
                .sql("delete from personal_text where number = ?")
                .param((long) number)
                .update();
    }

    /** Planted fault: a reader that leaves the steps between revisions out reads none of them. */
    @Test
    void withoutUpcastersNoneOfThemIsRead() {
        assertThat(older())
                .allSatisfy(older -> assertThatThrownBy(() -> EventStreamUtils.upcastAndDeserializeDomainEvents(
                                        Stream.of(new GenericDomainEventEntry<>(
                                                "teacher",
                                                "teacher:1",
                                                0,
                                                "1",
                                                "2024-01-01T00:00:00Z",
                                                older.type().name(),
                                                Integer.toString(older.revision()),
                                                older.json().getBytes(StandardCharsets.UTF_8),
                                                "{}".getBytes(StandardCharsets.UTF_8))),
                                        new EventSerializer(),
                                        NoOpEventUpcaster.INSTANCE)
                                .next()
                                .getPayload())
                        .isInstanceOf(UnreadableEventException.class));
    }
}
