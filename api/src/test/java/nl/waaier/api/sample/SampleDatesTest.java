package nl.waaier.api.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportKit;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample board lies around the day of its first start, whenever that is. */
class SampleDatesTest {

    private static final SampleDates AS_WRITTEN = new SampleDates(LocalDate.of(2027, 7, 31));
    private static final SampleDates FOUR_YEARS_ON = new SampleDates(LocalDate.of(2031, 3, 5));

    @Test
    void inTheSchoolYearThatTheyWereWrittenInTheFilesStandAsTheyAre() {
        String row = "99001;100001;2023-LC-03;99AA;besluit;2023-04-19;LB;LC;positief;bestuur;gesprek van juni 2025;";
        assertThat(AS_WRITTEN.row(row)).isEqualTo(row);
        assertThat(new SampleDates(LocalDate.of(2026, 1, 1)).row(row)).isEqualTo(row);
    }

    @Test
    void laterWhatCameAfterTheSummerOf2022MovesOnByWholeYears() {
        assertThat(FOUR_YEARS_ON.row("99001;100001;2023-LC-03;99AA;besluit;2023-04-19;LB;LC;;;gesprek van juni 2025;"))
                .isEqualTo("99001;100001;2027-LC-03;99AA;besluit;2027-04-19;LB;LC;;;gesprek van juni 2029;");
        assertThat(FOUR_YEARS_ON.row("x;2018-09-01;2022-07-31;2022-08-01;2024-02-29"))
                .isEqualTo("x;2018-09-01;2022-07-31;2026-08-01;2028-02-29");
    }

    @Test
    void whatIsNearTodayStaysNearIt() {
        assertThat(new SampleDates(LocalDate.of(2026, 11, 30)).row("{jaar}-LC-01;{-20};{maand}"))
                .isEqualTo("2026-LC-01;2026-11-10;2026-11-01");
        assertThat(new SampleDates(LocalDate.of(2026, 11, 29)).row("{0}"))
                .as("nobody decides on a Sunday")
                .isEqualTo("2026-11-27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2032-02-29"})
    void everyRowIsTakenInWhenItIsBroughtInOnAnotherDayAndTheTrialHasThreeWrongOnes(
            LocalDate today, @TempDir Path directory) throws IOException {
        SampleDates dates = new SampleDates(today);
        try (ImportKit kit = ImportKit.open(Databases.h2(directory), directory.resolve("data"))) {
            ImportJob staff = kit.run(Files.write(directory.resolve("staff.zip"), SampleFiles.staff(dates)));
            assertThat(kit.report(staff)).isEmpty();
            assertThat(staff.counts().read()).isGreaterThan(2_000);
            assertThat(staff.counts().warnings()).isEmpty();
            ImportJob trial = kit.dryRun(Files.write(directory.resolve("trial.zip"), SampleFiles.trial(dates)));
            ImportCounts counts = trial.counts();
            assertThat(kit.report(trial))
                    .containsExactlyInAnyOrder(
                            "leraren:3 geboortedatum date-invalid",
                            "aanstellingen:4 fte number-out-of-range",
                            "loopbaan:2 rol role-in-catalogue");
            assertThat(counts.accepted()).isEqualTo(4);
            assertThat(kit.notes(trial))
                    .as("and a mistake of before is mended")
                    .singleElement()
                    .asString()
                    .startsWith("wijziging aanstellingen:2 fte record-replaced");
        }
    }
}
