package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A role on record that is delivered as entered anew years later: the holding of then keeps its years. */
class RoleEnteredAgainTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    RoleEnteredAgainTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String EMPLOYED = "P1;1;82AA;2010-08-01;2010-08-01;;1;LB;;1,0;9;N;N;aanname";
    private static final String MENTOR = "P1;82AA;onderbouw;mentor;1;;toelating;2012-08-01;;ervaren;keuze;;;rector A;";
    private static final String AGAIN =
            "P1;82AA;bovenbouw;mentor;1;;toelating;2024-08-01;;starter;selectie;;;rector B;";

    @Test
    void itIsRejectedAndToldSinceWhenTheRoleIsOnRecord() {
        first();
        ImportJob job = office.delivery().career(AGAIN).handIn();
        assertThat(office.faults(job)).containsExactly("loopbaan:2 null role-held-once");
        assertThat(office.told(job))
                .contains("Vastgelegd is: rol mentor, brin 82AA, gebeurtenis toelating, datum 2012-08-01")
                .contains("fase ervaren")
                .doesNotContain("rector")
                .doesNotContain("onderbouw");
        assertThat(office.facts("P1")).hasSize(2);
    }

    @Test
    void withTheEndOfTheEarlierHoldingItIsASecondOne() {
        first();
        ImportJob job = office.delivery()
                .career("P1;82AA;;mentor;1;;einde;2019-07-31;;;;;;;", AGAIN)
                .handIn();
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.notes(job)).isEmpty();
        assertThat(office.facts("P1")).hasSize(4);
    }

    @Test
    void aDayOfEntryThatMovesByWeeksIsCorrectedAndTold() {
        first();
        ImportJob job = office.delivery()
                .career(MENTOR.replace("2012-08-01", "2012-08-27"))
                .handIn();
        assertThat(office.notes(job))
                .containsExactly("wijziging loopbaan:2 datum record-replaced [datum 2012-08-01] -> [datum 2012-08-27]");
    }

    @Test
    void anEarlierEntryIntoARoleOnRecordIsToldTheSameWay() {
        first();
        ImportJob job = office.delivery()
                .career(AGAIN.replace("2024-08-01", "2011-01-01"))
                .handIn();
        assertThat(office.faults(job)).containsExactly("loopbaan:2 null role-held-once");
        assertThat(office.told(job)).contains("datum 2012-08-01");
    }

    private void first() {
        office.delivery()
                .schools("82AA")
                .people("P1")
                .appointments(EMPLOYED)
                .career(MENTOR)
                .handIn();
    }
}
