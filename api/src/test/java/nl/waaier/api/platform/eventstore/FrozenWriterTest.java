package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.waaier.api.docs.Project;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.Test;

/** The SQL on the page for operators ends the session of whoever froze while recording, and nobody else's. */
class FrozenWriterTest {

    @Test
    void theSqlOnThePageEndsTheFrozenWriterAlone() throws SQLException {
        String url = Databases.postgres();
        try (Connection frozen = open(url);
                Connection reader = open(url);
                Statement writing = frozen.createStatement();
                Statement reading = reader.createStatement()) {
            new AppendOrder.SideBySide().enter(frozen);
            reading.execute("select 1");

            Databases.administer(url, sql());

            assertThatThrownBy(() -> writing.execute("select 1")).isInstanceOf(SQLException.class);
            assertThat(reading.execute("select 1")).isTrue();
        }
    }

    private static Connection open(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String sql() {
        String page = Project.text(Project.ROOT.resolve("docs/operate.md"));
        int begin = page.indexOf("select pg_terminate_backend");
        return page.substring(begin, page.indexOf(';', begin));
    }
}
