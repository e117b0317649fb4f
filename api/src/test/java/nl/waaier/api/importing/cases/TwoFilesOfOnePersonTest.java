package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.testing.Delivery;
import nl.waaier.core.teacher.file.TeacherFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person comes in under two numbers, and HR says that they are one. */
class TwoFilesOfOnePersonTest {

    private static final String FIRST = "1;16AH;2010-08-01;2010-08-01;;1;LB;;0,5;9;N;N;aanname";
    private static final String OTHER = "1;16AJ;2012-08-01;2012-08-01;;1;LC;;0,4;9;N;N;aanname";

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

    private static Delivery both() {
        return PersonnelOffice.delivery()
                .row("organisatie", "VO;41234;Stichting;16AJ;School Twee;Stad;J")
                .row("leraren", "41234;00123;Anna;;Bos;anna@example.org;1980-01-01")
                .row("leraren", "41234;123;Anna;;Bos;a.bos@example.org;1980-01-01")
                .row("aanstellingen", "41234;00123;" + FIRST)
                .row("aanstellingen", "41234;123;" + OTHER);
    }

    @Test
    void numbersThatDifferInZerosAndPeopleWhoLookTheSameAreTold() {
        ImportJob job = office.handIn(both());

        assertThat(office.report(job)).isEmpty();
        assertThat(PersonnelOffice.warnings(job))
                .containsExactly(
                        "leraren:3 null person-like-another 1", "leraren:3 personeelsnummer number-like-another 1");
        assertThat(PersonnelOffice.warnings(office.people("123.0;Ben;;Vis;;")))
                .containsExactly("leraren:2 personeelsnummer number-like-another 1");
        assertThat(PersonnelOffice.warnings(office.people("77;ANNA;;Bós;;1980-01-01")))
                .containsExactly("leraren:2 null person-like-another 1");
        assertThat(PersonnelOffice.warnings(office.people("78;Anna;;Bos;;", "1230;Ben;;Vis;;", "X123;Ben;;Vis;;")))
                .isEmpty();
    }

    @Test
    void joinedTheyAreOnePersonAndBothHistoriesStay() {
        office.handIn(both());
        Person given = office.person("123");
        Person survivor = office.person("00123");
        Instant before = office.file(given).recordedAt();
        office.join("00123", "123");

        assertThat(office.work("00123")).containsExactly("1 16AH LB 2010-08-01..", "1b 16AJ LC 2012-08-01..");
        assertThat(office.person("123")).isEqualTo(survivor);
        TeacherFile left = office.file(given);
        assertThat(left.live()).isEmpty();
        assertThat(left.knownAt(before)).hasSize(1);
        assertThat(office.file(survivor).knownAt(before)).hasSize(1);
        assertThat(office.file(survivor).facts().getLast().recordedBy().delivery())
                .isNull();
    }

    @Test
    void laterDeliveriesUnderBothNumbersComeToOneFile() {
        office.handIn(both());
        office.join("00123", "123");
        long events = office.eventCount();

        ImportJob again = office.handIn(both());
        assertThat(office.eventCount()).isEqualTo(events);
        assertThat(office.report(again)).isEmpty();
        assertThat(PersonnelOffice.warnings(again))
                .containsExactly("leraren:3 personeelsnummer number-of-joined-file 1");
        assertThat(office.says("00123")).isEqualTo("Anna Bos anna@example.org 1980-01-01");

        ImportJob more = office.handIn(PersonnelOffice.delivery()
                .row("aanstellingen", "41234;123;1;16AJ;2012-08-01;2020-08-01;2021-07-31;1;LC;;0,6;9;N;N;omvang")
                .row("aanstellingen", "41234;00123;1;16AH;2010-08-01;2019-08-01;;1;LB;;0,3;9;N;N;omvang"));
        assertThat(office.report(more)).isEmpty();
        assertThat(office.work("00123")).containsExactly("1 16AH LB 2010-08-01..", "1b 16AJ LC 2012-08-01..2021-07-31");
        assertThat(office.file(office.person("00123")).live()).hasSize(5);
    }

    @Test
    void aThirdFileLeadsThereTooWhenTheSecondIsGivenUp() {
        office.handIn(both().row("leraren", "41234;9;Anna;;Bos;;1980-01-01")
                .row("aanstellingen", "41234;9;1;16AH;2000-08-01;2000-08-01;2005-07-31;1;LB;;1,0;9;N;N;aanname"));
        office.join("00123", "123");
        office.join("9", "00123");

        assertThat(office.work("9"))
                .containsExactlyInAnyOrder(
                        "1 16AH LB 2000-08-01..2005-07-31", "1b 16AJ LC 2012-08-01..", "1c 16AH LB 2010-08-01..");
        assertThat(List.of(office.person("123"), office.person("00123"))).containsOnly(office.person("9"));
        long events = office.eventCount();
        assertThat(office.report(office.handIn(both()))).isEmpty();
        assertThat(office.eventCount()).isEqualTo(events);
    }

    @Test
    void anotherPersonUnderANumberThatLeadsToAnotherFileIsNotBelieved() {
        office.handIn(both());
        office.join("00123", "123");

        assertThat(office.report(office.people("123;Cor;;Dam;cor@example.org;1990-01-01")))
                .containsExactly("leraren:2 personeelsnummer person-is-another");
    }
}
