package nl.waaier.api.benchmark.read;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.Duel;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.EventTypes;
import nl.waaier.core.shared.PersonalText;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Event read for replay against a raw cursor with decoding, in events per second, over the whole store.
 *
 * <p>The product opens a stream at the beginning, as the processor of a view does, takes every event and its payload. The bare
 * side selects the same columns of all rows in the same order with a cursor of a thousand rows, and makes of each the event,
 * by Jackson from JSON, and its moment; it does not fetch the texts beside them. Neither reads the metadata, as no view does.
 */
public final class ReplayRow implements Row {

    private static final double FLOOR = 0.40;
    private static final int MOST = 1_000_000;
    private static final int FEW = 100_000;
    private static final int CURSOR = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(PersonalText.class, new Commitment()))
            .build();
    private static final String SELECT =
            "select globalindex, eventidentifier, timestamp, payloadtype, payloadrevision, payload, metadata, type,"
                    + " aggregateidentifier, sequencenumber from domainevententry order by globalindex";

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void measure(Run run) throws Exception {
        for (int size : run.sizes()) {
            if (size <= MOST) {
                measure(run, size);
            }
        }
    }

    private void measure(Run run, int size) throws Exception {
        Boards boards = Boards.ofEvents(size);
        String url = run.database(boards);
        try (ConfigurableApplicationContext product = EventStores.open(url);
                Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            EventStore events = product.getBean(EventStore.class);
            long all = count(connection);
            Duel.Outcome outcome =
                    run.duel(size > FEW ? 1 : 2).run(turn -> streamed(events, all), turn -> selected(connection, all));
            run.add(name(), "the whole store", size, outcome.asSpeed(), "/s", Target.atLeast(FLOOR));
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from domainevententry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double streamed(EventStore events, long all) throws InterruptedException {
        long start = System.nanoTime();
        long read = 0;
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTailToken())) {
            while (read < all && stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                if (event.getPayload() != null && event.getTimestamp() != null) {
                    read++;
                }
            }
        }
        require(read, all);
        return Duel.secondsEach(start, all);
    }

    private static double selected(Connection connection, long all) throws SQLException {
        long start = System.nanoTime();
        long read = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(CURSOR);
            try (ResultSet rows = statement.executeQuery(SELECT)) {
                while (rows.next()) {
                    if (decoded(rows) != null) {
                        read++;
                    }
                }
            }
        }
        connection.rollback();
        require(read, all);
        return Duel.secondsEach(start, all);
    }

    /** Takes every column, as the product does. */
    private static Object decoded(ResultSet row) throws SQLException {
        long index = row.getLong(1);
        String identifier = row.getString(2);
        Instant recordedAt = Instant.parse(row.getString(3));
        Class<?> payload = EventTypes.find(row.getString(4), row.getString(5))
                .orElseThrow()
                .payload();
        Object event = JSON.readValue(row.getBytes(6), payload);
        byte[] metadata = row.getBytes(7);
        return new Decoded(
                index,
                identifier,
                recordedAt,
                event,
                metadata.length,
                row.getString(8),
                row.getString(9),
                row.getLong(10));
    }

    /** Takes what stands in the place of a text for a text. */
    private static final class Commitment extends ValueDeserializer<PersonalText> {

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            json.skipChildren();
            return PersonalText.ERASED;
        }
    }

    private record Decoded(
            long index,
            String identifier,
            Instant recordedAt,
            Object event,
            int metadata,
            String kind,
            String stream,
            long sequence) {}

    private static void require(long read, long all) {
        if (read != all) {
            throw new IllegalStateException("read " + read + " of " + all + " events");
        }
    }
}
