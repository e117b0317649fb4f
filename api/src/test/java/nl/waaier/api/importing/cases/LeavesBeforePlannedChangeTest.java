package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody leaves before a change that was planned: the change falls with the end. */
class LeavesBeforePlannedChangeTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    LeavesBeforePlannedChangeTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String STARTED = "P1;1;87AA;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname";
    private static final String PLANNED = "P1;1;87AA;2015-08-01;2025-08-01;;1;LB;;1,0;9;N;N;omvang";
    private static final String LEFT = "P1;1;87AA;2015-08-01;2025-05-31;2025-05-31;1;LB;;0,8;9;N;N;uitstroom";
    private static final String ENDED = "1 87AA LB 2015-08-01..2025-05-31 0.8000";

    @Test
    void thePlannedChangeIsWithdrawnAndTold() {
        first(STARTED, PLANNED);
        ImportJob job = deliver(STARTED, LEFT);
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.notes(job))
                .containsExactly(
                        "wijziging aanstellingen:3 null record-withdrawn [volgnummer 1,"
                                + " mutatiedatum 2025-08-01, aard 1, fte 1, vervanger N, blokkeren_functiemix N, reden omvang]");
        assertThat(office.appointments("P1")).containsExactly(ENDED);
        assertThat(deliver(STARTED, LEFT).counts().events()).isZero();
    }

    @Test
    void theEndByItselfDoesTheSame() {
        first(STARTED, PLANNED);
        assertThat(office.faults(deliver(LEFT))).isEmpty();
        assertThat(office.appointments("P1")).containsExactly(ENDED);
    }

    @Test
    void theEndByItselfDoesNotUndoYears() {
        first(STARTED, PLANNED.replace("2025-08-01", "2017-08-01"), PLANNED.replace(";1,0;", ";0,9;"));
        ImportJob job = deliver(LEFT.replace("2025-05-31", "2016-05-31"));
        assertThat(office.faults(job)).containsExactly("aanstellingen:2 null end-after-last-change");
        assertThat(office.told(job)).contains("Vastgelegd is: volgnummer 1, mutatiedatum 2025-08-01, aard 1, fte 0,9");
        assertThat(office.appointments("P1"))
                .containsExactly("1 87AA LB 2015-08-01.. 0.8000 {2017-08-01=1.0000, 2025-08-01=0.9000}");
    }

    @Test
    void severalPlannedChangesFallTogether() {
        first(STARTED, PLANNED, PLANNED.replace("2025-08-01", "2026-08-01").replace(";1,0;", ";0,9;"));
        assertThat(office.notes(deliver(STARTED, LEFT))).hasSize(2);
        assertThat(office.appointments("P1")).containsExactly(ENDED);
    }

    @Test
    void anEndOnRecordThatMovesForwardTakesThePlannedChangeToo() {
        first(STARTED, PLANNED, LEFT.replace("2025-05-31", "2026-07-31").replace(";0,8;", ";1,0;"));
        assertThat(office.faults(deliver(STARTED, LEFT))).isEmpty();
        assertThat(office.appointments("P1")).containsExactly(ENDED);
    }

    @Test
    void theEndCorrectedBackBringsThePlannedChangeBack() {
        first(STARTED, PLANNED);
        deliver(STARTED, LEFT);
        ImportJob job = deliver(STARTED, PLANNED);
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.appointments("P1")).containsExactly("1 87AA LB 2015-08-01.. 0.8000 {2025-08-01=1.0000}");
    }

    @Test
    void anEndThatADeliveryContradictsTakesNothingWithIt() {
        first(STARTED, PLANNED);
        ImportJob job = deliver(STARTED, LEFT, LEFT.replace("2025-05-31;1;LB", "2025-06-15;1;LB"));
        assertThat(office.faults(job)).isNotEmpty();
        assertThat(office.appointments("P1")).containsExactly("1 87AA LB 2015-08-01.. 0.8000 {2025-08-01=1.0000}");
    }

    @Test
    void aRolePlannedAfterTheEndStaysOnRecordAndTheEndIsTakenIn() {
        office.delivery()
                .schools("87AA")
                .people("P1")
                .appointments(STARTED, PLANNED)
                .career("P1;87AA;;mentor;1;;toelating;2025-08-01;;starter;keuze;;;;")
                .handIn();
        assertThat(office.faults(deliver(STARTED, LEFT))).isEmpty();
        assertThat(office.appointments("P1")).containsExactly(ENDED);
    }

    private void first(String... rows) {
        office.delivery().schools("87AA").people("P1").appointments(rows).handIn();
    }

    private ImportJob deliver(String... rows) {
        return office.delivery().appointments(rows).handIn();
    }
}
