package nl.waaier.api.importing.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.cli.ImportApplication;
import nl.waaier.api.importing.report.LineKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import over a whole event store, for tests. Opened by name of a database, so that a second one can go on. */
public final class ImportKit implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ImportKit(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Opens the store on a database, with its imports in a data directory. */
    public static ImportKit open(String url, Path data, Class<?>... more) {
        return new ImportKit(new SpringApplicationBuilder(ImportApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .sources(more)
                .initializers(c -> TestPropertyValues.of("spring.datasource.url=" + url, "waaier.data-dir=" + data)
                        .applyTo(c))
                .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Imports imports() {
        return bean(Imports.class);
    }

    public ImportJob run(Path delivery) {
        return imports().run(delivery, ImportOptions.RECORD, "test", Progress.NONE);
    }

    public ImportJob run(Path delivery, ImportOptions options) {
        return imports().run(delivery, options, "test", Progress.NONE);
    }

    public ImportJob dryRun(Path delivery) {
        return imports().run(delivery, ImportOptions.DRY_RUN, "test", Progress.NONE);
    }

    /** The warnings and changes in the report: {@code soort file:line column code [was] [wordt]}. */
    public List<String> notes(ImportJob job) {
        List<String> lines = new ArrayList<>();
        imports().report().each(job.id(), l -> {
            if (l.kind() != LineKind.FOUT) {
                lines.add(l.kind().word() + " " + l.file().word() + ":" + l.line() + " " + l.column() + " " + l.code()
                        + (l.was() == null ? "" : " [" + l.was() + "]")
                        + (l.becomes() == null ? "" : " -> [" + l.becomes() + "]"));
            }
        });
        return lines;
    }

    /** The faults in the report, one line each: {@code file:line column code}. */
    public List<String> report(ImportJob job) {
        List<String> lines = new ArrayList<>();
        imports()
                .report()
                .eachFault(
                        job.id(), l -> lines.add(l.file().word() + ":" + l.line() + " " + l.column() + " " + l.code()));
        return lines;
    }

    public long eventCount() {
        return bean(JdbcClient.class)
                .sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    /**
     * Every event in the store by whose it is, without what is random: numbers of teachers and moments.
     *
     * @return per stream, named by personeelsnummer or board, its events in order, as text
     */
    public Map<String, List<String>> everything() {
        Map<String, String> names = names("%");
        Map<String, List<String>> all = new TreeMap<>();
        bean(JdbcClient.class)
                .sql("select distinct aggregateidentifier from domainevententry")
                .query(String.class)
                .list()
                .forEach(stream -> {
                    String id = stream.substring(stream.indexOf(':') + 1);
                    all.put(names.getOrDefault(id, stream), events(stream, id, "teacher"));
                });
        return all;
    }

    /** The same of one board, of several in a store, without its number. */
    public Map<String, List<String>> everything(BoardNumber board) {
        Map<String, List<String>> all = new TreeMap<>();
        all.put("board", events(board.streamId(), board.value(), "board"));
        names(board.value())
                .forEach((id, name) -> all.put(
                        name.replace(board.value(), "board"),
                        events(TeacherId.of(id).streamId(), id, "teacher").stream()
                                .map(event -> event.replace(board.value(), "board"))
                                .toList()));
        return all;
    }

    private List<String> events(String stream, String id, String instead) {
        return bean(EventStore.class)
                .readEvents(stream)
                .asStream()
                .map(event -> event.getPayload().toString().replace(id, instead))
                .toList();
    }

    private Map<String, String> names(String boards) {
        return bean(JdbcClient.class)
                .sql("select id, board_number, personnel_number from person where board_number like ?")
                .param(boards)
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class).toString(),
                        row.getString("board_number") + ":" + row.getString("personnel_number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes a delivery: per file its rows; the header is put above them. */
    public static Path delivery(Path folder, Map<ImportFile, List<String>> rows) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<ImportFile, List<String>> file : rows.entrySet()) {
                List<String> lines = new ArrayList<>();
                lines.add(String.join(";", columns(file.getKey(), file.getValue())));
                lines.addAll(file.getValue());
                Files.write(folder.resolve(file.getKey().fileName()), lines, StandardCharsets.UTF_8);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that are longer than they must be have the columns that may be left out too. */
    private static List<String> columns(ImportFile file, List<String> rows) {
        boolean all = rows.stream()
                .anyMatch(row ->
                        row.split(";", -1).length > file.requiredColumns().size());
        return all ? file.columns() : file.requiredColumns();
    }

    @Override
    public void close() {
        context.close();
    }
}
