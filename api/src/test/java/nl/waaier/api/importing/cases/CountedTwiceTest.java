package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who is counted twice by all appearance: the sums stand, and the row is told. */
class CountedTwiceTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    CountedTwiceTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String LB = "P1;1;85AA;2015-08-01;2015-08-01;2024-10-01;1;LB;;1,0;9;N;N;aanname";
    private static final String LC = "P1;2;85AA;2024-10-01;2024-10-01;;1;LC;;1,0;9;N;N;bevordering";

    @Test
    void theLastDayOfOneThatIsTheFirstOfTheNextIsTold() {
        assertThat(office.notes(first(LB, LC)))
                .containsExactly("waarschuwing aanstellingen:3 begindatum day-counted-twice"
                        + " [volgnummer 1, brin 85AA, begindatum 2015-08-01, einddatum 2024-10-01]");
    }

    @Test
    void theNextDayIsAsItShouldBe() {
        assertThat(office.notes(first(LB.replace("2024-10-01", "2024-09-30"), LC)))
                .isEmpty();
    }

    @Test
    void theSameVolgnummerWithAZeroBeforeItIsToldThoughTheOtherIsOnRecord() {
        String row = "P1;01;85AB;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname";
        assertThat(office.notes(first(row))).isEmpty();
        ImportJob job =
                office.delivery().appointments(row.replace(";01;", ";1;")).handIn();
        assertThat(office.notes(job))
                .containsExactlyInAnyOrder(
                        "waarschuwing aanstellingen:2 volgnummer number-written-twice"
                                + " [volgnummer 01, brin 85AB, begindatum 2015-08-01]",
                        "waarschuwing aanstellingen:2 fte fte-above-one-together"
                                + " [volgnummer 01, brin 85AB, begindatum 2015-08-01] -> [fte 1,6 op 2015-08-01]");
        assertThat(office.appointments("P1")).hasSize(2);
    }

    @Test
    void moreThanOneFteOverTwoSchoolsIsToldAtTheLaterRow() {
        assertThat(office.notes(first(
                        "P1;2;85AB;2018-08-01;2018-08-01;;1;LB;;0,5;9;N;N;aanname",
                        LB.replace("2024-10-01", "").replace(";1,0;", ";0,6;"))))
                .containsExactly("waarschuwing aanstellingen:2 fte fte-above-one-together"
                        + " [volgnummer 1, brin 85AA, begindatum 2015-08-01] -> [fte 1,1 op 2018-08-01]");
    }

    @Test
    void oneFteOverTwoSchoolsIsAsItShouldBe() {
        assertThat(office.notes(first(
                        "P1;2;85AB;2018-08-01;2018-08-01;;1;LB;;0,4;9;N;N;aanname",
                        LB.replace("2024-10-01", "").replace(";1,0;", ";0,6;"))))
                .isEmpty();
    }

    @Test
    void aRiseInHoursIsTold() {
        assertThat(office.notes(first(
                        "P1;2;85AB;2018-08-01;2018-08-01;;1;LB;;0,4;9;N;N;aanname",
                        "P1;2;85AB;2018-08-01;2020-08-01;;1;LB;;0,8;9;N;N;omvang",
                        LB.replace("2024-10-01", "").replace(";1,0;", ";0,6;"))))
                .containsExactly("waarschuwing aanstellingen:2 fte fte-above-one-together"
                        + " [volgnummer 1, brin 85AA, begindatum 2015-08-01] -> [fte 1,4 op 2020-08-01]");
    }

    @Test
    void ofADryRunTheSameIsTold() {
        assertThat(office.notes(office.delivery()
                        .schools("85AA", "85AB")
                        .people("P1")
                        .appointments(LB, LC)
                        .tryOut()))
                .hasSize(1);
    }

    private ImportJob first(String... rows) {
        ImportJob job = office.delivery()
                .schools("85AA", "85AB")
                .people("P1")
                .appointments(rows)
                .handIn();
        assertThat(office.faults(job)).isEmpty();
        return job;
    }
}
