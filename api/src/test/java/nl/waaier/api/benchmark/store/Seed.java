package nl.waaier.api.benchmark.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.data.EventRow;
import nl.waaier.api.benchmark.data.Rows;
import nl.waaier.api.testing.EventStores;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills the product's database with boards, as they would have been recorded: nine tenths of each career teacher by
 * teacher, as a first import brings them, and the rest across all teachers, as the years after bring it.
 */
public final class Seed {

    private static final int IMPORTED = Boards.EVENTS_PER_TEACHER * 9 / 10;
    private static final int PORTION = 2_000;

    private final Connection connection;
    private final List<EventRow> portion = new ArrayList<>();

    private Seed(Connection connection) {
        this.connection = connection;
    }

    /** Makes the product's schema in a database and fills it. */
    public static void fill(String url, Boards boards) {
        try (ConfigurableApplicationContext product = EventStores.open(url);
                Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            Rows rows = new Rows(boards, product.getBean("eventSerializer", Serializer.class));
            Seed seed = new Seed(connection);
            seed.events(boards, rows);
            seed.persons(boards);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the benchmark's data could not be stored", e);
        }
    }

    private void events(Boards boards, Rows rows) throws SQLException {
        for (int board = 0; board < boards.count(); board++) {
            add(rows.ofBoard(board));
        }
        for (int teacher = 0; teacher < boards.teachers(); teacher++) {
            add(rows.ofTeacher(teacher, 0, IMPORTED));
        }
        for (int number = IMPORTED; number < Boards.EVENTS_PER_TEACHER; number++) {
            for (int teacher = 0; teacher < boards.teachers(); teacher++) {
                add(rows.ofTeacher(teacher, number, number + 1));
            }
        }
        store();
    }

    private void add(List<EventRow> rows) throws SQLException {
        portion.addAll(rows);
        if (portion.size() >= PORTION) {
            store();
        }
    }

    private void store() throws SQLException {
        RawEvents.insert(connection, portion);
        connection.commit();
        portion.clear();
    }

    private void persons(Boards boards) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into person (id, board_number, personnel_number, given_name, family_name)"
                        + " values (?, ?, ?, 'Sam', 'Vries')")) {
            for (int teacher = 0; teacher < boards.teachers(); teacher++) {
                statement.setObject(1, boards.id(teacher).value());
                statement.setString(2, boards.board(teacher).value());
                statement.setString(3, Integer.toString(teacher));
                statement.addBatch();
                if (teacher % PORTION == PORTION - 1) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
