package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** The file of the embedded database after something was erased. */
class EmbeddedDatabaseFileTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    EmbeddedDatabaseFileTest() {}

    @Test
    void aFileThatIsStillOpenElsewhereIsClearedLaterAndKeepsNobodyFromStarting() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("waaier");
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "sa");
        Path mark = folder.resolve("waaier.mv.db.erased");
        try (Connection open = DriverManager.getConnection(url, "sa", "");
                Statement statement = open.createStatement()) {
            statement.execute(
                    "create table person (board_number varchar, personnel_number varchar, plain_number varchar,"
                            + " looks varchar)");
            new EmbeddedDatabaseFile(environment).hasErasedBytes();

            new EmbeddedDatabaseFile(environment).destroy();

            assertThat(mark).exists();
        }
        new EmbeddedDatabaseFile(environment).destroy();
        assertThat(mark).doesNotExist();
    }
}
