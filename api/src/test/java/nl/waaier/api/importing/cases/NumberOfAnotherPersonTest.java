package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.testing.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of somebody who left years ago comes back with another name, birth date and e-mail address. */
class NumberOfAnotherPersonTest {

    private static final String OLD = "3001;Oude;;Collega;oude@example.org;1960-03-01";
    private static final String NEW = "3001;Nieuwe;;Starter;nieuw@example.org;1995-07-07";

    @TempDir
    private Path directory;

    private PersonnelOffice office;

    @BeforeEach
    void open() {
        office = new PersonnelOffice(directory);
        office.handIn(PersonnelOffice.delivery()
                .row("leraren", "41234;" + OLD)
                .row("aanstellingen", "41234;3001;1;16AH;1990-08-01;1990-08-01;2018-07-31;1;LD;;1,0;9;N;N;aanname"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Delivery another() {
        return PersonnelOffice.delivery()
                .row("leraren", "41234;" + NEW)
                .row("aanstellingen", "41234;3001;2;16AH;2021-08-01;2021-08-01;;1;LB;;1,0;9;N;N;aanname");
    }

    @Test
    void nothingOfItIsBelieved() {
        long before = office.eventCount();
        ImportJob job = office.handIn(another());

        assertThat(office.report(job))
                .containsExactly(
                        "leraren:2 personeelsnummer person-is-another",
                        "aanstellingen:2 personeelsnummer person-is-another");
        assertThat(office.says("3001")).isEqualTo("Oude Collega oude@example.org 1960-03-01");
        assertThat(office.eventCount()).isEqualTo(before);
        assertThat(office.report(office.handIn(another()))).hasSize(2);
    }

    @Test
    void withAnotherNumberForTheOldFileItIsSomebodyNew() {
        office.correct(
                "3001",
                old -> new Person(
                        old.id(),
                        old.board(),
                        "3001-oud",
                        old.givenName(),
                        old.prefix(),
                        old.familyName(),
                        old.email(),
                        old.birthDate()));
        assertThat(office.knows("3001")).isFalse();

        assertThat(office.report(office.handIn(another()))).isEmpty();
        assertThat(office.says("3001")).startsWith("Nieuwe Starter");
        assertThat(office.work("3001")).containsExactly("2 16AH LB 2021-08-01..");
        assertThat(office.work("3001-oud")).containsExactly("1 16AH LD 1990-08-01..2018-07-31");
        long events = office.eventCount();
        office.handIn(another());
        assertThat(office.eventCount()).isEqualTo(events);
    }

    @Test
    void whenSomebodySaysThatItIsTheSameItIsBelieved() {
        office.correct(
                "3001",
                old -> new Person(
                        old.id(),
                        old.board(),
                        "3001",
                        "Nieuwe",
                        null,
                        "Starter",
                        "nieuw@example.org",
                        LocalDate.of(1960, 7, 7)));
        ImportJob job = office.handIn(PersonnelOffice.delivery()
                .row("leraren", "41234;3001;Nieuwe;;Starter;nieuw@example.org;1960-07-07")
                .row("aanstellingen", "41234;3001;2;16AH;2021-08-01;2021-08-01;;1;LB;;1,0;9;N;N;aanname"));

        assertThat(office.report(job)).isEmpty();
        assertThat(office.work("3001")).hasSize(2);
    }

    /** Married with the same birth date, e-mail address or given name; a birth date mended; little told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3001;Anders;;Getrouwd;nieuw@example.org;1960-03-01",
                "3001;Anders;;Getrouwd;OUDE@example.org;1960-03-02",
                "3001;OUDE;van;Getrouwd;nieuw@example.org;1960-03-02",
                "3001;Anders;;Collega - Getrouwd;nieuw@example.org;1960-03-02",
                "3001;Anders;;Cóllega;nieuw@example.org;1960-01-03",
                "3001;;;Getrouwd;;",
                "3001;;;;nieuw@example.org;1960-01-03"
            })
    void whoeverAgreesInSomethingIsBelieved(String row) {
        ImportJob job = office.people(row);

        assertThat(office.report(job)).isEmpty();
        assertThat(job.counts().of(ImportFile.LERAREN).replaced()).isEqualTo(1);
    }

    /** Without an e-mail address; without a birth date; without a family name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3001;Nieuwe;;Starter;;1995-07-07",
                "3001;;;Starter;;1995-07-07",
                "3001;Nieuwe;;Starter;nieuw@example.org;",
                "3001;Nieuwe;;;nieuw@example.org;1995-07-07"
            })
    void whoeverDiffersInAllThatIsToldIsNot(String row) {
        assertThat(office.report(office.people(row))).containsExactly("leraren:2 personeelsnummer person-is-another");
    }

    @Test
    void oneOfTwoRowsIsEnoughNotToBelieveTheNumber() {
        ImportJob job = office.handIn(another().row("leraren", "41234;" + OLD));

        assertThat(office.report(job))
                .containsExactly(
                        "leraren:2 personeelsnummer person-is-another",
                        "leraren:3 personeelsnummer person-is-another",
                        "aanstellingen:2 personeelsnummer person-is-another");
    }

    @Test
    void aRowWithAFaultShowsItToo() {
        ImportJob job = office.handIn(PersonnelOffice.delivery()
                .row("leraren", "41234;3001;Nieuwe;;Starter;geen-adres;1995-07-07")
                .row("aanstellingen", "41234;3001;2;16AH;2021-08-01;2021-08-01;;1;LB;;1,0;9;N;N;aanname"));

        assertThat(office.report(job))
                .containsExactly("leraren:2 email email-invalid", "aanstellingen:2 personeelsnummer person-is-another");
    }

    @Test
    void ofWhomNothingWasKnownAnythingIsBelieved() {
        office.people("3002;;;;;");
        assertThat(office.report(office.people("3002;Nieuwe;;Starter;nieuw@example.org;1995-07-07")))
                .isEmpty();
        assertThat(office.says("3002")).startsWith("Nieuwe Starter");
    }
}
