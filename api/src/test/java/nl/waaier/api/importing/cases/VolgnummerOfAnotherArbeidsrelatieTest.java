package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volgnummer that comes back with another arbeidsrelatie under it: the one on record keeps its years. */
class VolgnummerOfAnotherArbeidsrelatieTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    VolgnummerOfAnotherArbeidsrelatieTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String RECORD = "P1;1;81AA;2012-08-01;2012-08-01;2018-07-31;1;LB;;0,8;9;N;N;aanname";
    private static final String KEPT = "1 81AA LB 2012-08-01..2018-07-31 0.8000";
    private static final String ANOTHER = "number-of-another-appointment";

    @Test
    void anotherSchoolAndScaleLaterIsRejectedAndToldWhatIsOnRecord() {
        first(RECORD);
        ImportJob job = deliver("P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname");
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 null " + ANOTHER);
        assertThat(office.appointments("P1")).containsExactly(KEPT);
        assertThat(office.told(job))
                .contains("Lever deze aan onder het volgende vrije volgnummer")
                .contains("Vastgelegd is: volgnummer 1, brin 81AA, begindatum 2012-08-01, functieschaal LB")
                .contains("einddatum 2018-07-31.");
    }

    @Test
    void underTheNextVolgnummerItIsTakenIn() {
        first(RECORD);
        ImportJob job = deliver("P1;2;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname");
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.appointments("P1")).containsExactly(KEPT, "2 81AB LC 2021-08-01.. 0.6000");
    }

    @Test
    void anotherSchoolScaleOrCategoryFromTheSameDayIsAnotherToo() {
        first(RECORD);
        assertThat(office.faults(deliver(RECORD.replace("81AA", "81AB")))).hasSize(1);
        assertThat(office.faults(deliver(RECORD.replace(";LB;", ";LC;")))).hasSize(1);
        assertThat(office.faults(deliver(RECORD.replace(";9;N", ";8;N")))).hasSize(1);
        assertThat(office.appointments("P1")).containsExactly(KEPT);
    }

    @Test
    void theSameSchoolAndScaleAfterTheEndOnRecordIsAnother() {
        first(RECORD);
        ImportJob job = deliver("P1;1;81AA;2021-08-01;2021-08-01;;1;LB;;0,6;9;N;N;aanname");
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 null " + ANOTHER);
        assertThat(office.appointments("P1")).containsExactly(KEPT);
    }

    @Test
    void anOlderOneThatWasOverBeforeIsAnother() {
        first(RECORD);
        ImportJob job = deliver("P1;1;81AA;2003-08-01;2003-08-01;2008-07-31;1;LB;;0,6;9;N;N;aanname");
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 null " + ANOTHER);
        assertThat(office.appointments("P1")).containsExactly(KEPT);
    }

    @Test
    void aStartThatMovesOnByYearsTakesNoHistoryAway() {
        first(RECORD.replace("2018-07-31", ""));
        ImportJob job = deliver("P1;1;81AA;2021-08-01;2021-08-01;;1;LB;;0,8;9;N;N;aanname");
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 null " + ANOTHER);
        assertThat(office.appointments("P1")).containsExactly("1 81AA LB 2012-08-01.. 0.8000");
    }

    @Test
    void aStartThatMovesByWeeksIsCorrectedAndToldBeforeAndAfter() {
        first(RECORD);
        ImportJob job = deliver(RECORD.replace("2012-08-01", "2012-08-20"));
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.notes(job))
                .containsExactly("wijziging aanstellingen:2 begindatum record-replaced"
                        + " [begindatum 2012-08-01] -> [begindatum 2012-08-20]");
        assertThat(office.appointments("P1")).containsExactly(KEPT.replace("2012-08-01", "2012-08-20"));
    }

    @Test
    void aStartThatMovesBackByYearsAddsHistoryAndIsTakenIn() {
        first(RECORD);
        assertThat(office.faults(deliver(RECORD.replace("2012-08-01", "2003-08-01"))))
                .isEmpty();
        assertThat(office.appointments("P1")).containsExactly(KEPT.replace("2012-08-01", "2003-08-01"));
    }

    @Test
    void allRowsOfTheOtherOneAreRejectedAndNoEndIsWithdrawn() {
        first(RECORD);
        ImportJob job = deliver(
                "P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname",
                "P1;1;81AB;2021-08-01;2022-08-01;;1;LC;;0,8;9;N;N;omvang");
        assertThat(office.faults(job))
                .containsExactly("aanstellingen:2 null " + ANOTHER, "aanstellingen:3 null " + ANOTHER);
        assertThat(office.appointments("P1")).containsExactly(KEPT);
        assertThat(job.counts().events()).isZero();
    }

    @Test
    void aMutationByItselfIsComparedWithTheRecordToo() {
        first(RECORD);
        ImportJob job = deliver("P1;1;81AB;2021-08-01;2022-08-01;;1;LC;;0,8;9;N;N;omvang");
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 brin appointment-keeps-function");
        assertThat(office.told(job)).contains("Vastgelegd is: volgnummer 1, brin 81AA, begindatum 2012-08-01");
        assertThat(office.appointments("P1")).containsExactly(KEPT);
    }

    @Test
    void ofTwoUnderOneVolgnummerTheOneOnRecordStays() {
        first(RECORD);
        ImportJob job = deliver(RECORD, "P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname");
        assertThat(office.faults(job)).containsExactly("aanstellingen:3 brin appointment-keeps-function");
        assertThat(office.appointments("P1")).containsExactly(KEPT);
    }

    @Test
    void ofTwoUnderOneVolgnummerThatAreBothNewTheFirstIsTakenInWhole() {
        office.delivery().schools("81AA", "81AB").people("P1").handIn();
        ImportJob job = deliver("P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname", RECORD);
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 brin appointment-keeps-function");
        assertThat(office.appointments("P1")).containsExactly(KEPT);
    }

    @Test
    void twoContradictingStartsOfAnotherOneDoNotLetItsMutationIn() {
        first(RECORD.replace("2018-07-31", ""));
        String other = "P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname";
        deliver(other, other.replace(";0,6;", ";0,7;"), "P1;1;81AB;2021-08-01;2022-08-01;;1;LC;;0,9;9;N;N;omvang");
        assertThat(office.appointments("P1")).containsExactly("1 81AA LB 2012-08-01.. 0.8000");
    }

    @Test
    void theSameAgainIsRejectedAgainAndChangesNothing() {
        first(RECORD);
        String other = "P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname";
        deliver(other);
        ImportJob again = deliver(other);
        assertThat(again.counts().events()).isZero();
        assertThat(office.faults(again)).containsExactly("aanstellingen:2 null " + ANOTHER);
    }

    private void first(String row) {
        office.delivery().schools("81AA", "81AB").people("P1").appointments(row).handIn();
    }

    private ImportJob deliver(String... rows) {
        return office.delivery().appointments(rows).handIn();
    }
}
