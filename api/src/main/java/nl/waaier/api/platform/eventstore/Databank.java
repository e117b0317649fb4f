package nl.waaier.api.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The databases that can hold the events. */
public enum Databank {
    /** Where many write at once. */
    POSTGRESQL,
    /** A file, or memory, of this process. */
    H2;

    /**
     * Which one it is.
     *
     * @throws IllegalStateException when the source leads to another database, or to none
     */
    public static Databank of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "PostgreSQL" -> POSTGRESQL;
                case "H2" -> H2;
                default -> throw new IllegalStateException("events can be kept in PostgreSQL or H2, not in " + product);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("the event store's database cannot be reached", e);
        }
    }
}
