package nl.waaier.projections.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/**
 * An event store in memory, stream by stream.
 *
 * @param events what it holds
 * @param atATime how many streams are read at a time
 */
record MemoryStreams(EmbeddedEventStore events, int atATime) implements TeacherStreams {

    @Override
    public OptionalLong settledPosition() {
        TrackingToken head = events.createHeadToken();
        return OptionalLong.of(head == null ? BEFORE_FIRST : head.position().orElse(BEFORE_FIRST));
    }

    @Override
    public @Nullable TrackingToken tokenAt(long position) {
        return position == BEFORE_FIRST ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public List<String> lastEvents(long position, int atMost) {
        List<String> identifiers = new ArrayList<>();
        new MemoryIdentity("", events).all(event -> {
            if (event.trackingToken().position().orElseThrow() <= position) {
                identifiers.add(event.getIdentifier());
            }
        });
        return identifiers.subList(Math.max(0, identifiers.size() - atMost), identifiers.size());
    }

    @Override
    public List<String> lastOfEachPart(int parts) {
        List<String> names = List.copyOf(streams(Long.MAX_VALUE).keySet());
        List<String> last = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            int until = names.size() * part / parts;
            if (until > names.size() * (part - 1) / parts) {
                last.add(names.get(until - 1));
            }
        }
        return last;
    }

    @Override
    public Portion read(String after, String last, long position) {
        NavigableMap<String, List<DomainEventMessage<?>>> left =
                streams(position).subMap(after, false, last, true);
        List<List<? extends DomainEventMessage<?>>> portion = new ArrayList<>();
        String reached = after;
        for (var stream : left.entrySet()) {
            if (portion.size() == atATime) {
                return new Portion(portion, reached);
            }
            portion.add(stream.getValue());
            reached = stream.getKey();
        }
        return new Portion(portion, null);
    }

    private NavigableMap<String, List<DomainEventMessage<?>>> streams(long position) {
        NavigableMap<String, List<DomainEventMessage<?>>> streams = new TreeMap<>();
        new MemoryIdentity("", events).all(event -> {
            if (event instanceof DomainEventMessage<?> message
                    && message.getAggregateIdentifier().startsWith(PREFIX)
                    && event.trackingToken().position().orElseThrow() <= position) {
                streams.computeIfAbsent(message.getAggregateIdentifier(), name -> new ArrayList<>())
                        .add(message);
            }
        });
        return streams;
    }
}
