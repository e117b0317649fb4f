package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An end on record that a delivery denies by leaving it out: it stands, and is told. */
class LeavingInErrorTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    LeavingInErrorTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String STARTED = "P1;1;91AA;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname";
    private static final String LEFT = "P1;1;91AA;2015-08-01;2021-07-31;2021-07-31;1;LB;;0,8;9;N;N;uitstroom";

    @Test
    void theEndStandsAndTheRowIsTold() {
        first(STARTED, LEFT);
        ImportJob job = deliver(STARTED);
        assertThat(office.notes(job))
                .containsExactly("waarschuwing aanstellingen:2 einddatum end-not-delivered"
                        + " [volgnummer 1, einddatum 2021-07-31, reden uitstroom]");
        assertThat(office.appointments("P1")).containsExactly("1 91AA LB 2015-08-01..2021-07-31 0.8000");
    }

    @Test
    void nothingIsToldWhenTheEndIsDelivered() {
        first(STARTED, LEFT);
        assertThat(office.notes(deliver(STARTED, LEFT))).isEmpty();
    }

    @Test
    void nothingIsToldWhenOnlyEarlierRowsAreHandedIn() {
        first(
                STARTED,
                STARTED.replace(";2015-08-01;;1", ";2018-08-01;;1").replace(";0,8;", ";1,0;"),
                LEFT.replace(";0,8;", ";1,0;"));
        assertThat(office.notes(deliver(STARTED))).isEmpty();
    }

    @Test
    void aLaterMutationWithdrawsTheEndAndThatIsTold() {
        first(STARTED, LEFT);
        ImportJob job = deliver(
                STARTED, STARTED.replace(";2015-08-01;;1", ";2022-08-01;;1").replace(";0,8;", ";1,0;"));
        assertThat(office.notes(job))
                .containsExactly("wijziging aanstellingen:3 null record-withdrawn"
                        + " [volgnummer 1, einddatum 2021-07-31, reden uitstroom]");
    }

    private void first(String... rows) {
        office.delivery().schools("91AA").people("P1").appointments(rows).handIn();
    }

    private ImportJob deliver(String... rows) {
        return office.delivery().appointments(rows).handIn();
    }
}
