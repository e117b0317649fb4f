package nl.waaier.api.benchmark.country;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the event store's database says of itself, asked without the product. */
final class Ledger {

    private final String url;

    /** @param url JDBC URL of the PostgreSQL database */
    Ledger(String url) {
        this.url = url;
    }

    /** Events stored so far, by the highest index: exact on a store without holes, and asked in no time. */
    long events() {
        return number("select coalesce(max(globalindex), 0) from domainevententry");
    }

    /** Events stored, counted. */
    long countedEvents() {
        return number("select count(*) from domainevententry");
    }

    /** Bytes that the events take on disk, indexes included. */
    long bytesOfEvents() {
        return number("select pg_total_relation_size('domainevententry')");
    }

    /** Bytes that the whole database takes on disk. */
    long bytes() {
        return number("select pg_database_size(current_database())");
    }

    /** Some teachers of a board. */
    List<String> teachers(String board, int most) {
        List<String> ids = new ArrayList<>();
        ask("select id from person where board_number = '" + board + "' order by id limit " + most, ids);
        return ids;
    }

    private long number(String question) {
        List<String> one = new ArrayList<>();
        ask(question, one);
        return Long.parseLong(one.getFirst());
    }

    private void ask(String question, List<String> answers) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }
}
