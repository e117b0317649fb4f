package nl.waaier.api.importing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.Application;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.job.Deliveries;
import nl.waaier.api.importing.job.ImportKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as somebody at a keyboard uses it. */
class ImportCommandTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    ImportCommandTest() {}

    @Test
    void aCleanDeliveryEndsWellAndTellsItsCounts() {
        int status = run(Deliveries.clean(directory.resolve("in"), 5).toString());
        assertThat(status).isEqualTo(ImportCommand.OK);
        assertThat(told()).contains("Import afgerond. / Import done.").containsPattern("leraren.csv +5 +5 +5 +0");
    }

    @Test
    void rejectedRowsAreWrittenToAFileThatOpensInASpreadsheet() throws IOException {
        Path report = directory.resolve("report.csv");
        int status = run(
                Deliveries.dirty(directory.resolve("in"), 40).toString(),
                "--rejections",
                report.toString(),
                "--report",
                directory.resolve("all.csv").toString());
        assertThat(status).isEqualTo(ImportCommand.SOME_REJECTED);
        assertThat(told()).contains(report.toString());
        List<String> lines = Files.readAllLines(report);
        assertThat(lines.getFirst()).isEqualTo("\uFEFFbestand;regel;kolom;code;melding;message");
        assertThat(lines).anyMatch(line -> line.matches("leraren\\.csv;\\d+;geboortedatum;date-invalid;.*;.*"));
    }

    @Test
    void aReportOfAllThatIsToldIsWrittenBesideIt() throws IOException {
        Path report = directory.resolve("all.csv");
        Path in = Deliveries.dirty(directory.resolve("in"), 40);
        Files.writeString(in.resolve("notes.csv"), "a;b\n");
        run(
                in.toString(),
                "--report",
                report.toString(),
                "--rejections",
                directory.resolve("rejected.csv").toString());
        assertThat(told()).contains("Verslag / report: " + report);
        assertThat(Files.readAllLines(report))
                .anyMatch(line -> line.startsWith("waarschuwing;;;;file-unknown;"))
                .anyMatch(line -> line.matches("fout;leraren\\.csv;\\d+;geboortedatum;date-invalid;.*;.*;;"));
    }

    @Test
    void aDryRunSaysSoAndRecordsNothing() {
        Path in = Deliveries.clean(directory.resolve("in"), 5);
        assertThat(run(in.toString(), "--dry-run")).isEqualTo(ImportCommand.OK);
        assertThat(told()).contains("Proef: er is niets vastgelegd.");
        output.reset();
        run(in.toString());
        assertThat(told()).containsPattern("leraren.csv +5 +5 +5 +0");
    }

    @Test
    void aFullDeliveryWithoutHalfOfThePeopleIsStoppedUntilTheNumberIsConfirmed() {
        Path report = directory.resolve("all.csv");
        run(Deliveries.clean(directory.resolve("in"), 40).toString());
        String half = Deliveries.clean(directory.resolve("half"), 20).toString();
        output.reset();
        String[] full = {half, "--full", "--boards", "41234", "--report", report.toString()};
        assertThat(run(full)).isEqualTo(ImportCommand.FAILED);
        assertThat(told())
                .contains("20 van de 40 arbeidsrelaties", "Er is niets vastgelegd", "confirm=40", report.toString());
        output.reset();
        String[] confirmed = {half, "--full", "--boards", "41234", "--report", report.toString(), "--confirm", "40"};
        assertThat(run(confirmed)).isEqualTo(ImportCommand.OK);
        assertThat(told()).contains("withdrawn: arbeidsrelaties 20/40, rollen 20/40, trajecten 0/0");
    }

    @Test
    void aDryRunTellsTheFiguresThatWouldMove() {
        Path in = ImportKit.delivery(
                directory.resolve("in"),
                Map.of(
                        ImportFile.ORGANISATIE,
                        List.of("VO;41234;Stichting;16AH;School Een;Stad;J"),
                        ImportFile.LERAREN,
                        List.of("41234;P1;Sam;;Vries;;1980-01-01"),
                        ImportFile.AANSTELLINGEN,
                        List.of("41234;P1;1;16AH;2014-08-01;2014-08-01;;1;LC;;0.8;9;N;N;")));
        assertThat(run(in.toString(), "--dry-run")).isEqualTo(ImportCommand.OK);
        assertThat(told()).containsPattern("16AH \\d{4}-10-01 functiemix LC \\+0\\.8000");
        output.reset();
        run(in.toString());
        assertThat(told()).doesNotContain("functiemix");
    }

    @Test
    void whatMakesNoSenseIsAnsweredWithTheUsage() {
        for (String[] arguments : new String[][] {
            {},
            {"a", "b"},
            {"a", "--what"},
            {"--rejections"},
            {"a", "--full"},
            {"a", "--boards", "41234"},
            {"a", "--full", "--boards", "x"},
            {"a", "--confirm", "3"}
        }) {
            output.reset();
            assertThat(run(arguments)).isEqualTo(ImportCommand.FAILED);
            assertThat(told()).startsWith("Gebruik / usage:");
        }
    }

    @Test
    void aDeliveryThatIsNotThereFailsWithAMessage() {
        assertThat(run(directory.resolve("absent").toString())).isEqualTo(ImportCommand.FAILED);
        assertThat(told()).contains("bestaat niet").contains("does not exist");
    }

    /** A real process, a real kill, and a second one that finds the store in use meanwhile. */
    @Test
    void aKilledImportGoesOnWhereItWas() throws Exception {
        Path in = Deliveries.dirty(directory.resolve("in"), 1_500);
        try (ImportProcess process = start(in).until(20)) {
            // Frozen, it holds the store and comes no further, however long the second one takes to start.
            process.freeze();
            assertThat(run(in.toString())).isEqualTo(ImportCommand.FAILED);
            assertThat(told()).contains("in gebruik door een draaiende Waaier");
            process.kill();
        }
        output.reset();
        Path report = directory.resolve("report.csv");
        assertThat(run(
                        in.toString(),
                        "--rejections",
                        report.toString(),
                        "--report",
                        directory.resolve("all.csv").toString()))
                .isEqualTo(ImportCommand.SOME_REJECTED);
        try (ImportKit killed = ImportKit.open(url(directory), directory);
                ImportKit reference =
                        ImportKit.open(url(directory.resolve("reference")), directory.resolve("reference"))) {
            long events = reference.run(in).counts().events();
            assertThat(killed.everything()).isEqualTo(reference.everything());
            assertThat(told()).contains("events: " + events);
        }
    }

    private ImportProcess start(Path in) throws IOException {
        return ImportProcess.start(
                Application.class,
                "512m",
                directory,
                in.toString(),
                "--spring.datasource.url=" + url(directory),
                "--waaier.data-dir=" + directory);
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("waaier").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = ImportCommand.NAME;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--spring.datasource.url=" + url(directory);
        all[arguments.length + 2] = "--waaier.data-dir=" + directory;
        return ImportCommand.run(all, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
