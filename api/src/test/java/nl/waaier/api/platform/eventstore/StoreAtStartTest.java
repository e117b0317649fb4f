package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked at, or made, when a store is opened. */
@ParameterizedClass
@EnumSource
class StoreAtStartTest {

    private static final String INSERT = "insert into domainevententry (aggregateidentifier, sequencenumber, type,"
            + " eventidentifier, metadata, payload, payloadtype, payloadrevision, timestamp)"
            + " values (?, 0, 'teacher', ?, ?, ?, ?, ?, '2026-01-01T00:00:00.000Z')";

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    StoreAtStartTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @Test
    void aStoreKeepsItsIdAndNoOtherHasIt() {
        String url = kind.url(directory);
        StoreId first = idOf(url);
        assertThat(idOf(url)).isEqualTo(first);
        assertThat(idOf(kind.url(directory))).isNotEqualTo(first);
    }

    @Test
    void nodesThatOpenAStoreTogetherAgreeOnItsId() {
        String url = kind.url(directory);
        try (ConfigurableApplicationContext node = EventStores.open(url)) {
            JdbcClient jdbc = node.getBean(JdbcClient.class);
            jdbc.sql("delete from store").update();
            List<CompletableFuture<StoreId>> ids = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> StoreId.of(jdbc), Thread::startVirtualThread))
                    .toList();
            assertThat(ids.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    @Test
    void aStoreWithEventsThatNobodyReadsIsNotOpened() {
        String url = kind.url(directory);
        try (ConfigurableApplicationContext node = EventStores.open(url)) {
            node.getBean(EventStorageEngine.class).appendEvents(List.of(StoredEvents.first()));
        }
        try (ConfigurableApplicationContext node = EventStores.open(url)) {
            insert(node, "appointment-started", "7");
            insert(node, "nl.waaier.Gone", "1");
        }
        assertThatThrownBy(() -> EventStores.open(url).close())
                .hasMessageContaining("appointment-started, revision 7; nl.waaier.Gone, revision 1");
    }

    @Test
    void lookingForKindsOfEventsDoesNotReadTheTable() {
        try (ConfigurableApplicationContext node = EventStores.open(kind.url(directory))) {
            IntStream.range(0, 5_000).forEach(i -> insert(node, i % 2 == 0 ? "role-left" : "role-entered", "1"));
            JdbcClient jdbc = node.getBean(JdbcClient.class);
            jdbc.sql("analyze").update();
            for (String sql : List.of(
                    UnreadableEvents.NEXT_NAME.replace("?", "'role-entered'"),
                    UnreadableEvents.NEXT_REVISION
                            .replaceFirst("\\?", "'role-left'")
                            .replace("?", "'0'"))) {
                assertThat(jdbc.sql("explain " + sql).query(String.class).list())
                        .anySatisfy(line -> assertThat(line).containsIgnoringCase("domainevententry_kind"));
            }
        }
    }

    private static StoreId idOf(String url) {
        try (ConfigurableApplicationContext node = EventStores.open(url)) {
            return StoreId.of(node.getBean(JdbcClient.class));
        }
    }

    private static void insert(ConfigurableApplicationContext node, String name, String revision) {
        String id = UUID.randomUUID().toString();
        byte[] json = {'{', '}'};
        node.getBean(JdbcTemplate.class).update(INSERT, "teacher:" + id, id, json, json, name, revision);
    }
}
