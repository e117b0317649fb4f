package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last days by which payroll systems say that there is none. */
class EndThatMeansNoneTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    EndThatMeansNoneTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String ROW = "P1;1;94AA;2015-08-01;2015-08-01;%s;1;LB;;1,0;9;N;N;aanname";

    @Test
    void aLastDayAfterTheCenturyMeansThatThereIsNone() {
        String[] dates = {
            "9999-12-31", "2199-12-31", "2100-01-01", "31-12-9999", "31/12/2999", "99991231", "9999-12-31 00:00:00"
        };
        for (String date : dates) {
            ImportJob job = deliver(ROW.formatted(date));
            assertThat(office.faults(job)).as(date).isEmpty();
            assertThat(office.notes(job))
                    .containsExactly("waarschuwing aanstellingen:2 einddatum end-means-none [" + date + "]");
            assertThat(office.appointments("P1")).containsExactly("1 94AA LB 2015-08-01.. 1.0000");
        }
    }

    @Test
    void aLastDayFarAheadStays() {
        ImportJob job = deliver(ROW.formatted("2067-07-31"));
        assertThat(office.notes(job)).isEmpty();
        assertThat(office.appointments("P1")).containsExactly("1 94AA LB 2015-08-01..2067-07-31 1.0000");
    }

    @Test
    void theLastDayOfADossierMayMeanNoneToo() {
        ImportJob job = office.delivery()
                .schools("94AA")
                .people("P1")
                .appointments(ROW.formatted(""))
                .career(
                        "P1;94AA;;mentor;1;;toelating;2016-08-01;;starter;keuze;;;;",
                        "P1;94AA;;mentor;1;;facilitering;2016-08-01;9999-12-31;;tijd;40;klokuur;;")
                .handIn();
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.notes(job)).containsExactly("waarschuwing loopbaan:3 tot end-means-none [9999-12-31]");
    }

    @Test
    void onAnEarlierRowItIsNoEndEither() {
        ImportJob job = deliver(
                ROW.formatted("9999-12-31"), "P1;1;94AA;2015-08-01;2018-08-01;9999-12-31;1;LB;;0,8;9;N;N;omvang");
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.appointments("P1")).containsExactly("1 94AA LB 2015-08-01.. 1.0000 {2018-08-01=0.8000}");
    }

    @Test
    void leavingStillNeedsALastDay() {
        ImportJob job = deliver(ROW.formatted("9999-12-31").replace("aanname", "uitstroom"));
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 einddatum leaving-needs-last-day");
    }

    @Test
    void aFirstDayAfterTheCenturyIsNoDate() {
        ImportJob job = deliver(ROW.formatted("").replace("2015-08-01", "9999-12-31"));
        assertThat(office.faults(job)).isNotEmpty();
    }

    private ImportJob deliver(String... rows) {
        return office.delivery().schools("94AA").people("P1").appointments(rows).handIn();
    }
}
