package nl.waaier.api.faults.memory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.data.EventRow;
import nl.waaier.api.benchmark.data.Rows;
import nl.waaier.api.benchmark.store.RawEvents;
import nl.waaier.api.testing.EventStores;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One board of many people, whose careers have only begun to be recorded. */
final class LargeBoard {

    private static final int EVENTS_EACH = 11;
    private static final int PORTION = 2_000;

    private LargeBoard() {}

    /** Makes the product's schema in a database and stores the board. */
    static Boards fill(String url, int teachers) {
        Boards boards = Boards.one(teachers);
        try (ConfigurableApplicationContext product = EventStores.open(url);
                Connection connection = DriverManager.getConnection(url)) {
            Rows rows = new Rows(boards, product.getBean("eventSerializer", Serializer.class));
            List<EventRow> portion = new ArrayList<>(rows.ofBoard(0));
            for (int teacher = 0; teacher < teachers; teacher++) {
                portion.addAll(rows.ofTeacher(teacher, 0, EVENTS_EACH));
                if (portion.size() >= PORTION) {
                    RawEvents.insert(connection, portion);
                    portion.clear();
                }
            }
            RawEvents.insert(connection, portion);
        } catch (SQLException e) {
            throw new IllegalStateException("the board could not be stored", e);
        }
        return boards;
    }
}
