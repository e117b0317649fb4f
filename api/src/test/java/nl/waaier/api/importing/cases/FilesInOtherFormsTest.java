package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of teachers that is not as ours are: read all the same, or named with what was found. Never done, and nothing in. */
class FilesInOtherFormsTest {

    private static final String TEXT = """
            bestuursnummer;personeelsnummer;roepnaam;tussenvoegsel;achternaam;email;geboortedatum
            99001;7001;Zo\u00EB;;Brandsma;zoe@example.org;1980-03-02
            99001;7002;Omar;el;Idrissi;;31-12-1979
            """;

    @TempDir
    private Path directory;

    private ImportKit kit;
    private Path delivery;

    @SuppressWarnings("NullAway.Init")
    FilesInOtherFormsTest() {}

    @BeforeEach
    void open() throws IOException {
        kit = ImportKit.open(Databases.h2(directory), directory);
        delivery = Files.createDirectory(directory.resolve("in"));
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, LF, ;",
        "UTF-8, CR, ;",
        "UTF-8, CRLF, ;",
        "UTF-8, LF, comma",
        "UTF-8, CRLF, tab",
        "UTF-8, LF, told",
        "windows-1252, CRLF, ;",
        "windows-1252, CR, comma",
        "UTF-16LE, CRLF, tab",
        "UTF-16BE, LF, ;",
        "UTF-8, CR, told"
    })
    void everyFormGivesTheSamePeople(String charset, String ends, String separator) throws IOException {
        String text =
                switch (separator) {
                    case "comma" -> TEXT.replace(';', ',');
                    case "tab" -> TEXT.replace(';', '\t');
                    case "told" -> "sep=;\n" + TEXT;
                    default -> TEXT;
                };
        String lines = text.replace("\n", ends.equals("CR") ? "\r" : ends.equals("LF") ? "\n" : "\r\n");
        write("leraren.csv", lines, Charset.forName(charset));
        ImportJob job = kit.run(delivery);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(kit.report(job)).isEmpty();
        assertThat(job.counts().of(ImportFile.LERAREN)).isEqualTo(new FileCounts(2, 2, 0, 0, 0, 0));
        write("leraren.csv", TEXT, StandardCharsets.UTF_8);
        assertThat(kit.run(delivery).counts().total(FileCounts::unchanged)).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotTheFormIsNamedOnceWithWhatWasFound() throws IOException {
        write("leraren.csv", TEXT.replace(';', '|'), StandardCharsets.UTF_8);
        ImportJob job = kit.run(delivery);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.messageDutch()).contains("konden niet worden gelezen");
        assertThat(job.counts().rejected()).isEqualTo(2);
        List<String> told = new ArrayList<>();
        kit.imports().report().eachFault(job.id(), line -> told.add(line.code() + " " + line.was()));
        assertThat(told).first().asString().startsWith("column-missing bestuursnummer?personeelsnummer");
    }

    @Test
    void anEmptyFileIsNotDone() throws IOException {
        for (String text : List.of("", "\n\n", "\u0000\u0001")) {
            write("leraren.csv", text, StandardCharsets.UTF_8);
            ImportJob job = kit.run(delivery);
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(kit.report(job)).containsExactly("leraren:1 null header-unreadable");
        }
    }

    @Test
    void aNameThatIsNearlyRightIsToldAndNotDone() throws IOException {
        write(
                "organisatie.csv",
                "sector;bestuursnummer;bestuursnaam;brin;schoolnaam;gemeente;randstad\n",
                StandardCharsets.UTF_8);
        write("Leraren (1).csv", TEXT, StandardCharsets.UTF_8);
        ImportJob job = kit.run(delivery);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(kit.report(job)).containsExactly("leraren:1 null file-name-resembles");
        Files.copy(delivery.resolve("Leraren (1).csv"), delivery.resolve("LERAREN.CSV"));
        job = kit.run(delivery);
        assertThat(job.state()).as("the file itself is there too").isEqualTo(JobState.DONE);
        assertThat(job.counts().warnings()).isNotEmpty();
    }

    @Test
    void aDateThatCouldBeTwoIsNotGuessedEvenWhereOthersTellTheOrder() throws IOException {
        write("leraren.csv", TEXT + "99001;7003;Ravi;;Soekhai;;01-02-1980\n", StandardCharsets.UTF_8);
        ImportJob job = kit.run(delivery);
        assertThat(kit.report(job)).containsExactly("leraren:4 geboortedatum date-ambiguous");
        assertThat(job.counts().accepted()).isEqualTo(2);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.write(delivery.resolve(name), text.getBytes(charset));
    }
}
