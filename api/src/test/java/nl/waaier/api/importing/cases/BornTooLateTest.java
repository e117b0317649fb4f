package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.testing.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Birth dates that cannot be, or hardly. */
class BornTooLateTest {

    @TempDir
    private Path directory;

    private PersonnelOffice office;

    @BeforeEach
    void open() {
        office = new PersonnelOffice(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Delivery working(String since, String born) {
        return PersonnelOffice.delivery()
                .row("leraren", "41234;1;Sam;;Vries;;" + born)
                .row("aanstellingen", "41234;1;1;16AH;" + since + ";" + since + ";;1;LB;;1,0;9;N;N;aanname");
    }

    @Test
    void nobodyIsBornInTheFuture() {
        ImportJob job =
                office.people("1;Sam;;Vries;;" + LocalDate.now(ZoneOffset.UTC).plusDays(2));

        assertThat(office.report(job)).containsExactly("leraren:2 geboortedatum born-in-future");
        assertThat(office.knows("1")).isFalse();
    }

    @Test
    void nobodyIsBornOnTheFirstDayOfWorkOrLater() {
        assertThat(office.report(office.handIn(working("2010-08-01", "2010-08-01"))))
                .containsExactly(
                        "leraren:2 geboortedatum born-after-first-work-day",
                        "aanstellingen:2 personeelsnummer person-unknown");
    }

    @Test
    void theFirstDayOfWorkMayBeOnRecordAlready() {
        office.handIn(working("2010-08-01", "1980-01-01"));
        ImportJob job = office.people("1;Sam;;Vries;;2011-01-01");

        assertThat(office.report(job)).containsExactly("leraren:2 geboortedatum born-after-first-work-day");
        assertThat(office.says("1")).isEqualTo("Sam Vries 1980-01-01");
    }

    @Test
    void noWorkBeginsBeforeTheBirthDateOnRecord() {
        office.handIn(working("2010-08-01", "1980-01-01"));
        ImportJob job = office.handIn(PersonnelOffice.delivery()
                .row("aanstellingen", "41234;1;2;16AH;1979-08-01;1979-08-01;1979-12-31;1;LB;;1,0;9;N;N;aanname"));

        assertThat(office.report(job)).containsExactly("aanstellingen:2 begindatum begins-before-birth");
        assertThat(office.work("1")).containsExactly("1 16AH LB 2010-08-01..");
    }

    @Test
    void anOddAgeIsTold() {
        ImportJob young = office.handIn(working("2010-08-01", "1995-08-02"));
        assertThat(office.report(young)).isEmpty();
        assertThat(PersonnelOffice.warnings(young)).containsExactly("leraren:2 geboortedatum age-odd 1");

        assertThat(PersonnelOffice.warnings(office.handIn(working("2010-08-01", "1995-08-01"))))
                .isEmpty();
        assertThat(PersonnelOffice.warnings(office.people("2;Sam;;Oud;;1901-01-01")))
                .containsExactly("leraren:2 geboortedatum age-odd 1");
    }
}
