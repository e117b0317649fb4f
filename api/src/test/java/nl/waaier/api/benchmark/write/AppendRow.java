package nl.waaier.api.benchmark.write;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.data.EventRow;
import nl.waaier.api.benchmark.data.Rows;
import nl.waaier.api.benchmark.measure.Duel;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.benchmark.store.RawEvents;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.teacher.event.TeacherFact;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Append by the event store against raw JDBC rows, same batch size, one writer.
 *
 * <p>The product publishes events to its event store in a unit of work, as a command does: JSON is written, the append takes
 * its turn, the batch is inserted, the transaction commits. The bare side inserts the same rows, whose JSON was written
 * before the clock starts, in a batch by plain JDBC on one open connection and commits; the table, its indexes and the
 * settings of the database are the same.
 */
public final class AppendRow implements Row {

    private static final double FLOOR = 0.80;
    private static final int TURNS = 4;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void measure(Run run) throws Exception {
        String bareUrl = run.emptyDatabase();
        try (ConfigurableApplicationContext product = EventStores.open(run.emptyDatabase());
                ConfigurableApplicationContext other = EventStores.open(bareUrl);
                Connection bare = DriverManager.getConnection(bareUrl)) {
            bare.setAutoCommit(false);
            int next = 0;
            next = measure(run, product, bare, 1, run.count(50), next);
            next = measure(run, product, bare, 10, run.count(150), next);
            measure(run, product, bare, 100, run.count(150), next);
            other.stop();
        }
    }

    /** Answers the first teacher who was not used. */
    private int measure(
            Run run, ConfigurableApplicationContext product, Connection bare, int batch, int teachers, int first)
            throws Exception {
        Boards boards = Boards.ofEvents(Integer.MAX_VALUE);
        Rows rows = new Rows(boards, product.getBean("eventSerializer", Serializer.class));
        EventStore events = product.getBean(EventStore.class);
        UnitsOfWork units = product.getBean(UnitsOfWork.class);
        int count = teachers * Boards.EVENTS_PER_TEACHER;
        Duel duel = run.duel(TURNS);
        Duel.Outcome outcome = duel.run(
                turn -> published(messages(boards, first + turn * teachers, teachers), batch, events, units),
                turn -> inserted(rows(rows, first + turn * teachers, teachers), batch, bare));
        run.add(
                name(),
                batch == 1 ? "one by one" : "batches of " + batch,
                count * TURNS,
                outcome.asSpeed(),
                "/s",
                Target.atLeast(FLOOR));
        return first + duel.turnsInAll() * teachers;
    }

    private static List<DomainEventMessage<?>> messages(Boards boards, int first, int teachers) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (int teacher = first; teacher < first + teachers; teacher++) {
            List<TeacherFact> facts = boards.career(teacher).facts();
            String stream = boards.id(teacher).streamId();
            for (int i = 0; i < facts.size(); i++) {
                messages.add(new GenericDomainEventMessage<>(Rows.TEACHER, stream, i, facts.get(i)));
            }
        }
        return messages;
    }

    private static List<EventRow> rows(Rows rows, int first, int teachers) {
        return IntStream.range(first, first + teachers)
                .mapToObj(teacher -> rows.ofTeacher(teacher, 0, Boards.EVENTS_PER_TEACHER))
                .flatMap(List::stream)
                .toList();
    }

    private static double published(
            List<DomainEventMessage<?>> messages, int batch, EventStore events, UnitsOfWork units) {
        long start = System.nanoTime();
        for (int from = 0; from < messages.size(); from += batch) {
            List<DomainEventMessage<?>> some = messages.subList(from, Math.min(from + batch, messages.size()));
            units.inOne(() -> {
                events.publish(some);
                return some.size();
            });
        }
        return Duel.secondsEach(start, messages.size());
    }

    private static double inserted(List<EventRow> rows, int batch, Connection connection) throws SQLException {
        long start = System.nanoTime();
        for (int from = 0; from < rows.size(); from += batch) {
            RawEvents.insert(connection, rows.subList(from, Math.min(from + batch, rows.size())));
            connection.commit();
        }
        return Duel.secondsEach(start, rows.size());
    }
}
