package nl.waaier.api.benchmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.waaier.api.benchmark.data.EventRow;
import nl.waaier.api.platform.eventstore.KeptText;

/** The bare engine under the event store: its table, by plain JDBC. */
public final class RawEvents {

    private static final String INSERT =
            "insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,"
                    + " payloadtype, payloadrevision, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_TEXT =
            "insert into personal_text (stream, number, field, text, salt) values (?, ?, ?, ?, ?)";

    private RawEvents() {}

    /** Stores rows in one batch, and their texts in another, without a commit. */
    public static void insert(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (EventRow row : rows) {
                statement.setString(1, row.identifier());
                statement.setString(2, row.stream());
                statement.setLong(3, row.sequence());
                statement.setString(4, row.kind());
                statement.setString(5, row.timestamp());
                statement.setString(6, row.type());
                statement.setString(7, row.revision());
                statement.setBytes(8, row.payload());
                statement.setBytes(9, row.metadata());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        insertTexts(connection, rows);
    }

    private static void insertTexts(Connection connection, List<EventRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TEXT)) {
            for (EventRow row : rows) {
                for (KeptText text : row.texts()) {
                    statement.setString(1, row.stream());
                    statement.setLong(2, row.sequence());
                    statement.setString(3, text.field());
                    statement.setString(4, text.text());
                    statement.setString(5, text.salt());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
