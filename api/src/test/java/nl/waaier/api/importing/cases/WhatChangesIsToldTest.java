package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a delivery changes of what was on record stands in its report, before and after. */
class WhatChangesIsToldTest {

    private static final String STARTED = "P1;1;81AA;2012-08-01;2012-08-01;;1;LB;;0,8;9;N;N;aanname";
    private static final String MENTOR = "P1;81AA;brugklas;mentor;1;;toelating;2012-08-01;;starter;keuze;;;rector A;";

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    WhatChangesIsToldTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFirstDeliveryChangesNothing() {
        ImportJob job = first(STARTED);
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.notes(job)).isEmpty();
    }

    @Test
    void aCorrectedRowIsListedBeforeAndAfter() {
        first(STARTED);
        ImportJob job = office.delivery()
                .appointments(STARTED.replace(";0,8;", ";0,6;"))
                .career(MENTOR.replace("starter", "ervaren").replace("rector A", "rector B"))
                .handIn();
        assertThat(office.notes(job))
                .containsExactly(
                        "wijziging aanstellingen:2 fte record-replaced [fte 0,8] -> [fte 0,6]",
                        "wijziging loopbaan:2 null record-replaced"
                                + " [door (tekst), fase starter] -> [door (tekst), fase ervaren]");
        assertThat(office.told(job))
                .contains("wijziging;aanstellingen.csv;2;fte;record-replaced;Deze rij komt in de plaats van")
                .contains(";fte 0,8;fte 0,6")
                .doesNotContain("rector");
    }

    @Test
    void aDryRunTellsTheSameChanges() {
        first(STARTED);
        Office.Delivery corrected = office.delivery().appointments(STARTED.replace(";0,8;", ";0,6;"));
        ImportJob dry = corrected.tryOut();
        assertThat(office.notes(dry))
                .isEqualTo(office.notes(corrected.handIn()))
                .hasSize(1);
    }

    @Test
    void anEndThatIsWithdrawnIsToldAtTheLastRowOfTheArbeidsrelatie() {
        first(STARTED.replace(";;1;", ";2018-07-31;1;"));
        ImportJob job = office.delivery().appointments(STARTED).handIn();
        assertThat(office.notes(job))
                .containsExactly(
                        "wijziging aanstellingen:2 null record-withdrawn [volgnummer 1, einddatum 2018-07-31]");
        assertThat(office.appointments("P1")).containsExactly("1 81AA LB 2012-08-01.. 0.8000");
    }

    @Test
    void theSameAgainChangesNothing() {
        first(STARTED);
        Office.Delivery corrected = office.delivery().appointments(STARTED.replace(";0,8;", ";1,2;"));
        assertThat(office.notes(corrected.handIn()))
                .containsExactly(
                        "waarschuwing aanstellingen:2 fte fte-above-one",
                        "wijziging aanstellingen:2 fte record-replaced [fte 0,8] -> [fte 1,2]");
        ImportJob again = corrected.handIn();
        assertThat(office.notes(again)).containsExactly("waarschuwing aanstellingen:2 fte fte-above-one");
        assertThat(again.counts().events()).isZero();
    }

    @Test
    void ofAFaultlessFirstDeliveryTheReportTellsNothing() {
        ImportJob job = first(STARTED);
        assertThat(office.told(job).lines().toList())
                .containsExactly("\uFEFFsoort;bestand;regel;kolom;code;melding;message;was;wordt");
    }

    private ImportJob first(String appointment) {
        return office.delivery()
                .schools("81AA")
                .people("P1")
                .appointments(appointment)
                .career(MENTOR)
                .handIn();
    }
}
