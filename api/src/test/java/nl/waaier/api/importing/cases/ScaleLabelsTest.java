package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.importing.job.ImportJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scales as payroll writes them: read where there is no doubt, told where there is. */
class ScaleLabelsTest {

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    ScaleLabelsTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static final String ROW = "P1;1;84AA;2015-08-01;2015-08-01;;1;%s;;1,0;9;N;N;aanname";

    @Test
    void aScaleInTheFormatIsReadWithoutAWord() {
        assertThat(read("LB")).isEmpty();
        assertThat(read("10")).isEmpty();
        assertThat(read("LX")).isEmpty();
    }

    @Test
    void aScaleWithItsStepIsReadAsTheScale() {
        assertThat(read("LB12")).containsExactly(as("LB12", "LB"));
        assertThat(read("LC06")).containsExactly(as("LC06", "LC"));
        assertThat(read("lb 3")).containsExactly(as("lb 3", "LB"));
        assertThat(read("LD-7")).containsExactly(as("LD-7", "LD"));
        assertThat(office.appointments("P1"))
                .allMatch(one -> one.contains(" LB ") || one.contains(" LC ") || one.contains(" LD "));
    }

    @Test
    void aZeroBeforeTheNumberLowerCaseAndSpacesAreReadToo() {
        assertThat(read("09")).containsExactly(as("09", "9"));
        assertThat(read("lc")).containsExactly(as("lc", "LC"));
        assertThat(read("L D")).containsExactly(as("L D", "LD"));
    }

    @Test
    void aTeacherOnAScaleThatIsNoneOfTeachersIsTold() {
        for (String scale : new String[] {"IB", "8", "14", "LB99", "DIR"}) {
            assertThat(read(scale))
                    .containsExactly("waarschuwing aanstellingen:2 functieschaal teacher-on-other-scale [functieschaal "
                            + scale + "]");
        }
    }

    @Test
    void supportStaffOnSuchAScaleAreNotTold() {
        assertThat(office.notes(first("VO", ROW.formatted("8").replace(";9;N", ";12;N"))))
                .isEmpty();
        assertThat(office.notes(first(
                        "VO",
                        ROW.formatted("LIO")
                                .replace(";9;N", ";10;N")
                                .replace(";1;84AA", ";2;84AA")
                                .replace(";1,0;", ";0,0001;"))))
                .noneMatch(note -> note.contains("scale"));
    }

    @Test
    void aLabelThatTheSectorDidNotHaveThenIsTold() {
        assertThat(read("L11")).containsExactly(notThen("L11"));
        assertThat(primary("LB", "2019-08-01")).containsExactly(notThen("LB"));
        assertThat(primary("LA", "2023-08-01")).containsExactly(notThen("LA"));
        assertThat(primary("L11", "2018-08-31")).containsExactly(notThen("L11"));
        assertThat(primary("L11", "2018-09-01")).isEmpty();
        assertThat(primary("L11", "2022-01-01")).containsExactly(notThen("L11"));
        assertThat(primary("LB", "2022-01-01")).isEmpty();
        assertThat(primary("LA", "2018-08-31")).isEmpty();
    }

    @Test
    void theScaleWithItsStepAgainChangesNothing() {
        office.delivery()
                .schools("84AA")
                .people("P1")
                .appointments(ROW.formatted("LB12"))
                .handIn();
        ImportJob next = office.delivery().appointments(ROW.formatted("LB13")).handIn();
        assertThat(office.faults(next)).isEmpty();
        assertThat(next.counts().events()).isZero();
    }

    private static String as(String written, String read) {
        return "waarschuwing aanstellingen:2 functieschaal scale-read-otherwise [" + written + "] -> [" + read + "]";
    }

    private static String notThen(String label) {
        return "waarschuwing aanstellingen:2 functieschaal scale-not-of-its-time [functieschaal " + label + "]";
    }

    private int people;

    private List<String> read(String scale) {
        return office.notes(first("VO", ROW.formatted(scale)));
    }

    private List<String> primary(String scale, String begin) {
        return office.notes(
                first("BO", ROW.formatted(scale).replace("2015-08-01", begin).replace("84AA", "84AB")));
    }

    private ImportJob first(String sector, String row) {
        String person = "P" + ++people;
        ImportJob job = office.delivery()
                .school(sector, sector.equals("BO") ? "84AB" : "84AA")
                .people(person)
                .appointments(row.replaceFirst("P1", person))
                .handIn();
        assertThat(office.faults(job)).isEmpty();
        return job;
    }
}
