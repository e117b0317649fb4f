package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.TeacherStreams;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events stream by stream are those in the usual order, on every database. */
@ParameterizedClass
@EnumSource
class StoredTeacherStreamsTest {

    private static final int PAGE = 7;
    private static final int PARTS = 4;

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext node;
    private EventStorageEngine engine;
    private TeacherStreams streams;

    @SuppressWarnings("NullAway.Init")
    StoredTeacherStreamsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        node = EventStores.open(kind.url(directory));
        engine = node.getBean(EventStorageEngine.class);
        streams = new StoredTeacherStreams(
                node.getBean(JdbcClient.class),
                node.getBean("eventSerializer", Serializer.class),
                node.getBean(EventUpcaster.class),
                ((StrictOrderEventStorageEngine) engine).holes(),
                node.getBean(PersonalTexts.class),
                PAGE);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyStreamIsReadOnceAndWhole() {
        // One stream is longer than a page, most are shorter, and some begin and end with one.
        record(List.of(3, 20, 1, 7, 7, 2, 1, 5, 6, 8, 1, 1));
        long position = streams.settledPosition().orElseThrow();
        TeacherId later = record(List.of(3)).getFirst();

        Map<String, List<String>> read = read(position);
        assertThat(read).isEqualTo(inTheUsualOrder(position)).hasSize(12).doesNotContainKey(later.streamId());
        assertThat(read.values().stream().mapToInt(List::size).max()).hasValue(20);
        assertThat(streams.tokenAt(position))
                .satisfies(token -> assertThat(engine.readEvents(token, false)).hasSize(3));
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(streams.settledPosition()).hasValue(TeacherStreams.BEFORE_FIRST);
        assertThat(streams.lastOfEachPart(PARTS)).isEmpty();
        assertThat(streams.lastEvents(TeacherStreams.BEFORE_FIRST, 5)).isEmpty();
        assertThat(streams.tokenAt(TeacherStreams.BEFORE_FIRST)).isNull();
    }

    @Test
    void theLastEventsAreThoseBeforeThePosition() {
        record(List.of(2, 2));
        List<String> all = new ArrayList<>();
        engine.readEvents(null, false).forEach(event -> all.add(event.getIdentifier()));
        assertThat(streams.lastEvents(3, 2)).isEqualTo(all.subList(1, 3));
    }

    /** Somebody records and has been given an index before one that can be read: what is before may still turn up. */
    @Test
    void aPositionIsNotSettledWhileSomebodyRecords() throws Exception {
        record(List.of(1));
        if (kind == Databases.Kind.POSTGRESQL) {
            try (Connection connection = node.getBean(DataSource.class).getConnection()) {
                connection.setAutoCommit(false);
                new AppendOrder.SideBySide().enter(connection);
                assertThat(streams.settledPosition()).isEmpty();
                connection.rollback();
            }
        }
        assertThat(streams.settledPosition()).hasValue(1);
    }

    @Test
    void whatCannotBeReadIsOneTeachersOnly() {
        List<TeacherId> teachers = record(List.of(2, 2));
        node.getBean(JdbcClient.class)
                .sql(
                        "update domainevententry set payloadtype = 'of-a-newer-version' where aggregateidentifier = :stream"
                                + " and sequencenumber = 1")
                .param("stream", teachers.getFirst().streamId())
                .update();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        String last = streams.lastOfEachPart(1).getFirst();
        streams.read("", last, 4).streams().forEach(events::addAll);
        assertThat(events).hasSize(4);
        for (DomainEventMessage<?> event : events) {
            if (event.getAggregateIdentifier().equals(teachers.getFirst().streamId())
                    && event.getSequenceNumber() == 1) {
                assertThatThrownBy(event::getPayload).isInstanceOf(UnreadableEventException.class);
            } else {
                assertThat(event.getPayload()).isNotNull();
            }
        }
    }

    private Map<String, List<String>> read(long position) {
        Map<String, List<String>> read = new TreeMap<>();
        String passed = "";
        for (String last : streams.lastOfEachPart(PARTS)) {
            String after = passed;
            while (after != null) {
                TeacherStreams.Portion portion = streams.read(after, last, position);
                for (List<? extends DomainEventMessage<?>> stream : portion.streams()) {
                    if (!stream.isEmpty()) {
                        assertThat(read).doesNotContainKey(stream.getFirst().getAggregateIdentifier());
                        stream.forEach(event -> add(read, event));
                    }
                }
                after = portion.last();
            }
            passed = last;
        }
        return read;
    }

    private Map<String, List<String>> inTheUsualOrder(long position) {
        Map<String, List<String>> read = new TreeMap<>();
        engine.readEvents(null, false)
                .filter(event -> position(event) <= position)
                .forEach(event -> add(read, (DomainEventMessage<?>) event));
        return read;
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static void add(Map<String, List<String>> read, DomainEventMessage<?> event) {
        read.computeIfAbsent(event.getAggregateIdentifier(), stream -> new ArrayList<>())
                .add(event.getSequenceNumber() + " " + event.getIdentifier() + " " + event.getTimestamp() + " "
                        + event.getPayload() + " " + event.getMetaData());
    }

    /** So many events about each of so many teachers, interleaved. */
    private List<TeacherId> record(List<Integer> counts) {
        List<TeacherId> teachers = new ArrayList<>();
        List<TeacherId> turns = new ArrayList<>();
        for (int count : counts) {
            TeacherId teacher = Careers.somebody();
            teachers.add(teacher);
            turns.addAll(Collections.nCopies(count, teacher));
        }
        Collections.shuffle(turns, new Random(1));
        Map<TeacherId, Long> next = new HashMap<>();
        for (TeacherId teacher : turns) {
            long number = next.merge(teacher, 1L, Long::sum) - 1;
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "teacher", teacher.streamId(), number, Careers.started(teacher), Map.of("role", "hr")));
        }
        return teachers;
    }
}
