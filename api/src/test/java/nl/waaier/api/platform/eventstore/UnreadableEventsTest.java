package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node of a newer version records, beside this one, an event that this one does not know. */
class UnreadableEventsTest {

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    UnreadableEventsTest() {}

    @ParameterizedTest
    @EnumSource
    void readersStopBeforeItAndItsStreamIsReadByNobody(Databases.Kind kind) {
        try (ConfigurableApplicationContext node = EventStores.open(kind.url(directory))) {
            EventStorageEngine engine = node.getBean(EventStorageEngine.class);
            UnreadableEvents unreadable = node.getBean(UnreadableEvents.class);
            List<DomainEventMessage<?>> events =
                    List.of(StoredEvents.first(), StoredEvents.first(), StoredEvents.first());
            events.forEach(engine::appendEvents);
            assertThat(StoredEvents.after(engine, null)).hasSize(3);
            assertThat(unreadable.kinds()).isEmpty();

            node.getBean(JdbcClient.class)
                    .sql("update domainevententry set payloadtype = 'of-a-newer-version' where globalindex = 2")
                    .update();

            assertThat(StoredEvents.after(engine, null))
                    .extracting(TrackedEventMessage::getIdentifier)
                    .containsExactly(events.getFirst().getIdentifier());
            assertThat(unreadable.haveTurnedUp()).isTrue();
            assertThat(unreadable.kinds()).containsExactly("of-a-newer-version, revision 1");
            assertThatThrownBy(() -> engine.readEvents(events.get(1).getAggregateIdentifier())
                            .asStream()
                            .toList())
                    .isInstanceOf(UnreadableEventException.class);
            assertThat(engine.readEvents(events.get(2).getAggregateIdentifier()).asStream())
                    .hasSize(1);
        }
    }
}
