package nl.waaier.core.shared;

import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** From 1 August up to and including 31 July. */
class SchoolYearTest {

    private static final SchoolYear YEAR = new SchoolYear(2014);

    @Test
    void itRunsFromAugustToJuly() {
        assertThat(YEAR.firstDay()).isEqualTo(day("2014-08-01"));
        assertThat(YEAR.lastDay()).isEqualTo(day("2015-07-31"));
        assertThat(SchoolYear.of(day("2014-07-31"))).isEqualTo(YEAR.plus(-1));
        assertThat(SchoolYear.of(day("2014-08-01"))).isEqualTo(YEAR);
        assertThat(SchoolYear.of(day("2015-07-31"))).isEqualTo(YEAR);
        assertThat(SchoolYear.of(day("2015-08-01"))).isEqualTo(YEAR.plus(1)).isGreaterThan(YEAR);
    }

    @Test
    void aLeapDayIsOneOfItsDays() {
        SchoolYear leap = SchoolYear.of(day("2024-02-29"));
        assertThat(leap).isEqualTo(new SchoolYear(2023)).isEqualTo(SchoolYear.of(day("2024-03-01")));
        assertThat(leap.firstDay().until(leap.lastDay(), ChronoUnit.DAYS) + 1).isEqualTo(366);
        assertThat(leap.plus(1).firstDay().until(leap.plus(1).lastDay(), ChronoUnit.DAYS) + 1)
                .isEqualTo(365);
    }

    @Test
    void itIsWrittenByBothItsYearsAndReadBack() {
        assertThat(YEAR).hasToString("2014/2015");
        assertThat(SchoolYear.parse("2014/2015")).isEqualTo(YEAR);
        assertThat(new JsonMapper().writeValueAsString(YEAR)).isEqualTo("\"2014/2015\"");
        assertThat(new JsonMapper().readValue("\"2014/2015\"", SchoolYear.class))
                .isEqualTo(YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2014", "2014/2016", "2014/2013", "2014-2015", "0999/1000", "9999/10000", " 2014/2015"})
    void nothingElseIsASchoolYear(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SchoolYear.parse(text));
    }
}
