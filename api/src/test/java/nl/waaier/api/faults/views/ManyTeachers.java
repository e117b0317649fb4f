package nl.waaier.api.faults.views;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Fills an event store with copies of a teacher's events, each for a teacher of their own at one of many boards. */
final class ManyTeachers {

    /** At each board that is made. */
    static final int TEACHERS_PER_BOARD = 500;

    // Materialised: else the identifiers would be made anew for every event.
    private static final String COPY = """
            with copy as materialized (
                select gen_random_uuid()::text as id, (20000 + number / %d)::text as board
                from generate_series(?, ?) as number)
            insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                payloadtype, payloadrevision, timestamp)
            select 'teacher:' || copy.id, sequencenumber, type, gen_random_uuid()::text, metadata,
                convert_to(replace(replace(convert_from(payload, 'UTF8'), ?, copy.id), '12345', copy.board), 'UTF8'),
                payloadtype, payloadrevision, timestamp
            from copy, domainevententry
            where aggregateidentifier = ? order by copy.id, sequencenumber""".formatted(TEACHERS_PER_BOARD);

    private static final int AT_ONCE = 5_000;

    private ManyTeachers() {}

    /**
     * Copies a teacher until there are at least so many events.
     *
     * @return how many events there are
     */
    static long fill(String url, String teacher, long events) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement copy = connection.prepareStatement(COPY)) {
            int from = 0;
            while (count(connection) < events) {
                long missing = events - count(connection);
                copy.setInt(1, from);
                from += (int) Math.min(AT_ONCE, missing / 5 + 1);
                copy.setInt(2, from - 1);
                copy.setString(3, teacher);
                copy.setString(4, "teacher:" + teacher);
                copy.executeUpdate();
            }
            return count(connection);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from domainevententry");
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getLong(1);
        }
    }
}
