package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office hands leraren.csv in again and leaves cells blank. */
class BlankCellsTest {

    @TempDir
    private Path directory;

    private PersonnelOffice office;

    @BeforeEach
    void open() {
        office = new PersonnelOffice(directory);
        office.people("6001;Proef;de;Leeg;leeg@example.org;1980-01-01");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsBlankStaysAsItWas() {
        ImportJob job = office.people("6001;Proef;de;Leeg;;");

        assertThat(office.says("6001")).isEqualTo("Proef de Leeg leeg@example.org 1980-01-01");
        assertThat(job.counts().of(ImportFile.LERAREN).unchanged()).isEqualTo(1);
        assertThat(office.people("6001;;;;;").counts().of(ImportFile.LERAREN).unchanged())
                .isEqualTo(1);
        assertThat(office.says("6001")).isEqualTo("Proef de Leeg leeg@example.org 1980-01-01");
    }

    @Test
    void whatIsSaidToBeEmptyIsEmptied() {
        ImportJob job = office.people("6001;;leeg;;leeg;leeg");

        assertThat(office.says("6001")).isEqualTo("Proef Leeg");
        assertThat(office.notes(job))
                .containsExactly(
                        "wijziging leraren:2 tussenvoegsel record-replaced",
                        "wijziging leraren:2 email record-replaced",
                        "wijziging leraren:2 geboortedatum record-replaced");
        assertThat(job.counts().of(ImportFile.LERAREN).replaced()).isEqualTo(1);
        assertThat(office.people("6001;;leeg;;leeg;leeg")
                        .counts()
                        .of(ImportFile.LERAREN)
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aNameIsNotTakenForTheWordThatEmpties() {
        office.people("6002;Leeg;;Leeg;;");

        assertThat(office.says("6002")).isEqualTo("Leeg Leeg");
    }

    @Test
    void aTussenvoegselBelongsToItsAchternaam() {
        office.people("6001;Proef;;Bakker;;");
        assertThat(office.says("6001")).isEqualTo("Proef Bakker leeg@example.org 1980-01-01");

        office.people("6001;;van der;;;");
        assertThat(office.says("6001")).isEqualTo("Proef van der Bakker leeg@example.org 1980-01-01");

        office.people("6001;;;BAKKER;;");
        assertThat(office.says("6001")).isEqualTo("Proef van der BAKKER leeg@example.org 1980-01-01");

        office.people("6001;;;leeg;;");
        assertThat(office.says("6001")).isEqualTo("Proef leeg@example.org 1980-01-01");
    }

    @Test
    void somebodyNewMayBeWithoutAName() {
        ImportJob job = office.people("6003;;;;;", "6004;leeg;;;;");

        assertThat(job.counts().of(ImportFile.LERAREN).added()).isEqualTo(2);
        assertThat(office.says("6003")).isEmpty();
        assertThat(office.says("6004")).isEmpty();
    }
}
