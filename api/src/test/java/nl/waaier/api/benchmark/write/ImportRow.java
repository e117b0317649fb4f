package nl.waaier.api.benchmark.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.data.EventRow;
import nl.waaier.api.benchmark.data.Rows;
import nl.waaier.api.benchmark.data.StaffFiles;
import nl.waaier.api.benchmark.measure.Duel;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.benchmark.store.RawEvents;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.cli.ImportApplication;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.testing.EventStores;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Import against raw JDBC batches of 100, in events per second, each time into an empty database.
 *
 * <p>The product reads the files of HR from a folder, checks and sorts their rows, decides per person by the rules what is
 * new, and stores events, persons and its own progress, as its command {@code import} does. The bare side inserts the
 * rows of the same events, whose JSON was written before the clock starts, in batches of 100 and commits each.
 */
public final class ImportRow implements Row {

    private static final double FLOOR = 0.50;
    private static final int BATCH = 100;
    private static final int MOST = 10_000;
    private static final int TURNS = 2;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Run run) throws Exception {
        Boards boards = Boards.ofEvents(run.count(run.sizeUpTo(MOST)));
        Path folder = StaffFiles.write(boards, run.scratch());
        List<EventRow> rows = rows(run, boards);
        Duel.Outcome outcome = run.duel(TURNS)
                .run(turn -> imported(run, folder, rows.size()), turn -> inserted(run.emptyDatabase(), rows));
        run.add(name(), "a staff new to the store", rows.size(), outcome.asSpeed(), "/s", Target.atLeast(FLOOR));
    }

    private static List<EventRow> rows(Run run, Boards boards) {
        try (ConfigurableApplicationContext product = EventStores.open(run.emptyDatabase())) {
            Rows made = new Rows(boards, product.getBean("eventSerializer", Serializer.class));
            List<EventRow> rows = new ArrayList<>();
            for (int board = 0; board < boards.count(); board++) {
                rows.addAll(made.ofBoard(board));
            }
            for (int teacher = 0; teacher < boards.teachers(); teacher++) {
                rows.addAll(made.ofTeacher(teacher, 0, Boards.EVENTS_PER_TEACHER));
            }
            return rows;
        }
    }

    private static double imported(Run run, Path folder, int events) throws Exception {
        Path data = Files.createTempDirectory(run.scratch(), "import");
        try (ConfigurableApplicationContext product = open(run.emptyDatabase(), data)) {
            Imports imports = product.getBean(Imports.class);
            long start = System.nanoTime();
            ImportJob job = imports.run(folder, false, "benchmark", Progress.NONE);
            double seconds = Duel.secondsEach(start, events);
            requireAll(product, job, events);
            return seconds;
        }
    }

    private static ConfigurableApplicationContext open(String url, Path data) {
        return new SpringApplicationBuilder(ImportApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(
                        context -> TestPropertyValues.of("spring.datasource.url=" + url, "waaier.data-dir=" + data)
                                .applyTo(context))
                .run();
    }

    /** Both sides store the same events, or the ratio says nothing. */
    private static void requireAll(ConfigurableApplicationContext product, ImportJob job, int events) {
        long stored = product.getBean(JdbcClient.class)
                .sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
        if (stored != events) {
            throw new IllegalStateException("the import stored " + stored + " events instead of " + events + ": "
                    + job.counts()
                    + product.getBean(JdbcClient.class)
                            .sql("select distinct code from import_rejection")
                            .query(String.class)
                            .list());
        }
    }

    private static double inserted(String url, List<EventRow> rows) throws SQLException {
        // The product's schema.
        EventStores.open(url).close();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int from = 0; from < rows.size(); from += BATCH) {
                RawEvents.insert(connection, rows.subList(from, Math.min(from + BATCH, rows.size())));
                connection.commit();
            }
            return Duel.secondsEach(start, rows.size());
        }
    }
}
