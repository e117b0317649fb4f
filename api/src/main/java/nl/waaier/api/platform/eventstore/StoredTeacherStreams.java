package nl.waaier.api.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.projections.store.TeacherStreams;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the table of events stream by stream, along the index that keeps their numbers unique; a page at a time, so that no
 * transaction stays open while a page is worked on. The order of names is the database's own, whatever that is: names are
 * compared by it alone.
 */
final class StoredTeacherStreams implements TeacherStreams {
    /** Some twenty megabytes. */
    static final int PAGE = 10_000;

    private static final String SELECT = "select globalindex, " + StoredStreams.FIELDS + " from domainevententry";

    private static final String PAGE_OF_STREAMS = SELECT + " where aggregateidentifier > :after"
            + " and aggregateidentifier <= :last order by aggregateidentifier, sequencenumber limit :page";

    private static final String STREAM = SELECT + " where aggregateidentifier = :stream order by sequencenumber";

    private static final String LAST_OF_EACH_PART = "select max(aggregateidentifier) from (select aggregateidentifier,"
            + " ntile(:parts) over (order by aggregateidentifier) as part from domainevententry"
            + " where sequencenumber = 0 and aggregateidentifier like :teachers) streams group by part order by 1";

    private static final String LAST_EVENTS =
            "select eventidentifier from domainevententry where globalindex <= :position"
                    + " order by globalindex desc limit :atMost";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Holes holes;
    private final PersonalTexts texts;
    private final int page;

    /**
     * @param holes tells whether an event may still turn up before one that can be read
     * @param texts keeps the free texts of events
     * @param page how many events are read at a time
     */
    StoredTeacherStreams(
            JdbcClient jdbc,
            Serializer serializer,
            EventUpcaster upcasters,
            Holes holes,
            PersonalTexts texts,
            int page) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.holes = holes;
        this.texts = texts;
        this.page = page;
    }

    @Override
    public OptionalLong settledPosition() {
        long head = jdbc.sql("select coalesce(max(globalindex), " + BEFORE_FIRST + ") from domainevententry")
                .query(Long.class)
                .single();
        return holes.areFinalUpTo(head) || holes.awaitFinalUpTo(head) ? OptionalLong.of(head) : OptionalLong.empty();
    }

    @Override
    public @Nullable TrackingToken tokenAt(long position) {
        return position == BEFORE_FIRST ? null : GapAwareTrackingToken.newInstance(position, Set.of());
    }

    @Override
    public List<String> lastEvents(long position, int atMost) {
        return jdbc.sql(LAST_EVENTS)
                .param("position", position)
                .param("atMost", atMost)
                .query((row, number) -> row.getString(1))
                .list()
                .reversed();
    }

    @Override
    public List<String> lastOfEachPart(int parts) {
        return jdbc.sql(LAST_OF_EACH_PART)
                .param("parts", parts)
                .param("teachers", PREFIX + "%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private record Row(long index, GenericDomainEventEntry<byte[]> event) {
        String stream() {
            return event.getAggregateIdentifier();
        }
    }

    @Override
    public Portion read(String after, String last, long position) {
        List<Row> rows = jdbc.sql(PAGE_OF_STREAMS)
                .param("after", after)
                .param("last", last)
                .param("page", page)
                .query(StoredTeacherStreams::row)
                .list();
        if (rows.size() < page) {
            return new Portion(streams(rows, position), null);
        }
        String cutOff = rows.getLast().stream();
        List<Row> whole =
                rows.stream().filter(row -> !row.stream().equals(cutOff)).toList();
        if (whole.isEmpty()) {
            whole = jdbc.sql(STREAM)
                    .param("stream", cutOff)
                    .query(StoredTeacherStreams::row)
                    .list();
        }
        return new Portion(streams(whole, position), whole.getLast().stream());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("globalindex"), StoredStreams.entry(row));
    }

    /** A table could be asked for events up to a position only along another index, so the others are left out here. */
    private List<List<? extends DomainEventMessage<?>>> streams(List<Row> stored, long position) {
        List<Row> rows = withTexts(stored);
        List<List<? extends DomainEventMessage<?>>> streams = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int until = from;
            String stream = rows.get(from).stream();
            while (until < rows.size() && rows.get(until).stream().equals(stream)) {
                until++;
            }
            if (stream.startsWith(PREFIX)) {
                streams.add(messages(rows.subList(from, until).stream().filter(row -> row.index <= position)));
            }
            from = until;
        }
        return streams;
    }

    private List<Row> withTexts(List<Row> rows) {
        if (rows.stream().noneMatch(row -> PersonalTexts.areBeside(row.event()))) {
            return rows;
        }
        PersonalTexts.Found found = texts.ofStreams(rows.getFirst().stream(), rows.getLast().stream());
        return rows.stream()
                .map(row -> new Row(row.index(), found.into(row.event())))
                .toList();
    }

    private List<? extends DomainEventMessage<?>> messages(Stream<Row> rows) {
        return rows.map(row -> message(row.event())).toList();
    }

    /** Its content is read when it is asked for; an event of an unknown kind, too, concerns its own teacher only. */
    private DomainEventMessage<?> message(GenericDomainEventEntry<byte[]> event) {
        try {
            return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(event), serializer, upcasters)
                    .next();
        } catch (SerializationException e) {
            return new UnreadableMessage(event, e);
        }
    }

    private static final class UnreadableMessage extends GenericDomainEventMessage<String> {

        private final transient SerializationException cause;

        UnreadableMessage(GenericDomainEventEntry<byte[]> event, SerializationException cause) {
            super(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), "unreadable");
            this.cause = cause;
        }

        @Override
        public String getPayload() {
            throw cause;
        }
    }
}
