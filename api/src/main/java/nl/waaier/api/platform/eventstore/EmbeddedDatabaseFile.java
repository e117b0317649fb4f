package nl.waaier.api.platform.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.core.env.Environment;

/**
 * The file of the embedded database. H2 leaves the bytes of what was deleted in it until it needs their place. So after an erasure
 * the file is written anew, with what is still there and nothing else, as soon as nobody has it open: when the process ends, or,
 * where it was killed, before the next one opens it. A server's database clears its own files.
 */
final class EmbeddedDatabaseFile implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseFile.class);
    private static final String H2 = "jdbc:h2:";
    private static final String FILE = "file:";

    /** What is deleted may still part the pages of an index. Done again where it was cut off: then one of them is not there. */
    private static final List<String> INDEXES_OF_WHO_SOMEBODY_IS = List.of(
            "alter table person drop constraint if exists person_one_per_number",
            "alter table person add constraint person_one_per_number unique (board_number, personnel_number)",
            "drop index if exists person_plain_number",
            "create index person_plain_number on person (board_number, plain_number)",
            "drop index if exists person_looks",
            "create index person_looks on person (board_number, looks)");

    private final Environment environment;
    /** Null where the database is no file of this process. */
    private final @Nullable Path database;

    /** Clears what an earlier process left. */
    EmbeddedDatabaseFile(Environment environment) {
        this.environment = environment;
        this.database = file(setting("url"));
        clear();
    }

    /** The database is opened after this bean is there, and closed before it goes. */
    static BeanFactoryPostProcessor around(String dataSource) {
        return beans -> {
            if (beans.containsBeanDefinition(dataSource)) {
                beans.getBeanDefinition(dataSource).setDependsOn("embeddedDatabaseFile");
            }
        };
    }

    private String setting(String name) {
        return environment.getProperty("spring.datasource." + name, "");
    }

    private static @Nullable Path file(String url) {
        if (!url.startsWith(H2)) {
            return null;
        }
        String name = url.substring(H2.length()).replaceFirst(";.*", "");
        String path = name.startsWith(FILE) ? name.substring(FILE.length()) : name;
        boolean elsewhere = path.startsWith("tcp:") || path.startsWith("ssl:") || path.startsWith("mem:");
        return elsewhere ? null : Path.of(FileUtils.toRealPath(path) + ".mv.db");
    }

    /** Tells that something is about to be erased whose bytes must not stay in the file. */
    void hasErasedBytes() {
        if (database != null) {
            try {
                Files.write(mark(database), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException("the data folder cannot be written", e);
            }
        }
    }

    private static Path mark(Path database) {
        return database.resolveSibling(database.getFileName() + ".erased");
    }

    @Override
    public void destroy() {
        clear();
    }

    private void clear() {
        if (database == null || Files.notExists(mark(database))) {
            return;
        }
        try {
            if (Files.exists(database)) {
                makeIndexesAnew();
                MVStoreTool.compact(database.toString(), false);
            }
            Files.delete(mark(database));
        } catch (SQLException | MVStoreException e) {
            if (!isOpenElsewhere(e)) {
                throw new IllegalStateException("the database cannot be cleared of what was erased", e);
            }
            LOG.warn("The database is still open elsewhere: its file is cleared of what was erased when that ends");
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written", e);
        }
    }

    private static boolean isOpenElsewhere(Exception e) {
        return e instanceof SQLException sql
                ? sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                : e instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }

    private void makeIndexesAnew() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(setting("url"), setting("username"), setting("password"));
                Statement statement = connection.createStatement()) {
            for (String sql : INDEXES_OF_WHO_SOMEBODY_IS) {
                statement.execute(sql);
            }
        }
    }
}
