package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a delivery tells of a school holds from a day, and leaves what was before. */
class SchoolsHaveDatesTest {

    private static final String WITHIN = "89AA;Proefschool;Proefdorp;J;;;";
    private static final String OUTSIDE = "89AA;Proefschool;Proefdorp;N;;;";

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    SchoolsHaveDatesTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private SchoolHistory school() {
        return Objects.requireNonNull(office.organisation().schools().get(new Brin("89AA")));
    }

    private @Nullable Boolean randstad(String date) {
        return school().on(LocalDate.parse(date)).randstad();
    }

    @Test
    void aFlagThatChangesChangesFromTheDayOfTheDelivery() {
        office.delivery().datedSchools(WITHIN).handIn();
        ImportJob job = office.delivery().datedSchools(OUTSIDE).handIn();
        assertThat(office.faults(job)).isEmpty();
        assertThat(randstad("2014-10-01")).isTrue();
        assertThat(randstad(LocalDate.now(IsoTime.NETHERLANDS).minusDays(2).toString()))
                .isTrue();
        assertThat(randstad(LocalDate.now(IsoTime.NETHERLANDS).plusDays(1).toString()))
                .isFalse();
        assertThat(office.notes(job))
                .singleElement()
                .asString()
                .startsWith("wijziging organisatie:2 null record-replaced [randstad J] -> [randstad N, vanaf 20");
    }

    @Test
    void theSameAgainChangesNothing() {
        office.delivery().datedSchools(WITHIN).handIn();
        ImportJob changed = office.delivery().datedSchools(OUTSIDE).handIn();
        assertThat(changed.counts().events()).isEqualTo(1);
        ImportJob again = office.delivery().datedSchools(OUTSIDE).handIn();
        assertThat(again.counts().events()).isZero();
        assertThat(office.notes(again)).isEmpty();
    }

    @Test
    void aDayThatIsToldIsTheDay() {
        office.delivery().datedSchools(WITHIN).handIn();
        office.delivery()
                .datedSchools(OUTSIDE.replace(";N;;", ";N;2020-01-01;"))
                .handIn();
        assertThat(randstad("2019-12-31")).isTrue();
        assertThat(randstad("2020-01-01")).isFalse();
        office.delivery().datedSchools(WITHIN.replace(";J;;", ";J;2020-01-01;")).handIn();
        assertThat(randstad("2020-01-01")).as("it never was N").isTrue();
    }

    @Test
    void aWholeHistoryIsOneInAnyOrderAndHandedInAgainTheSame() {
        String[] rows = {
            "89AA;Oude naam;Proefdorp;J;;;",
            "89AA;Nieuwe naam;Proefdorp;J;2015-08-01;;",
            "89AA;Nieuwe naam;Stad;N;2020-01-01;;"
        };
        office.delivery().datedSchools(rows[2], rows[0], rows[1]).handIn();
        SchoolHistory first = school();
        assertThat(first.on(LocalDate.parse("2015-07-31")).name()).isEqualTo("Oude naam");
        assertThat(first.on(LocalDate.parse("2019-12-31")).municipality()).isEqualTo("Proefdorp");
        ImportJob again =
                office.delivery().datedSchools(rows[0], rows[1], rows[2]).handIn();
        assertThat(again.counts().events()).isZero();
        assertThat(school()).isEqualTo(first);
    }

    @Test
    void twoRowsAboutOneDayContradictEachOther() {
        ImportJob job = office.delivery().datedSchools(WITHIN, OUTSIDE).handIn();
        assertThat(office.faults(job))
                .containsExactlyInAnyOrder("organisatie:2 brin rows-contradict", "organisatie:3 brin rows-contradict");
    }

    @Test
    void aDryRunTellsTheSame() {
        office.delivery().datedSchools(WITHIN).handIn();
        Office.Delivery merged = office.delivery()
                .datedSchools("89AA;Proefschool;Proefdorp;N;;2022-07-31;89AC", "89AC;Nieuw;Proefdorp;J;;;");
        ImportJob dry = merged.tryOut();
        ImportJob done = merged.handIn();
        assertThat(dry.counts()).isEqualTo(done.counts());
        assertThat(office.notes(dry)).isEqualTo(office.notes(done)).hasSize(2);
    }
}
