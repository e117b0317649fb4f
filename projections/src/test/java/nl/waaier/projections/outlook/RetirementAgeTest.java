package nl.waaier.projections.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementAgeTest {

    @ParameterizedTest
    @CsvSource({
        "1964-10-01, 67, 0, 2031-10-01, 2031-10-31",
        "1964-09-30, 67, 0, 2031-09-30, 2031-09-30",
        "1964-06-15, 67, 3, 2031-09-15, 2031-09-30",
        // No 29 February in 2031; there is one in 2028 and in 2032.
        "1964-02-29, 67, 0, 2031-03-01, 2031-03-31",
        "1964-02-29, 64, 0, 2028-02-29, 2028-02-29",
        "1964-02-29, 67, 3, 2031-05-29, 2031-05-31",
        "1964-02-28, 67, 0, 2031-02-28, 2031-02-28",
        "1964-01-31, 67, 3, 2031-05-01, 2031-05-31",
        "1964-12-31, 66, 11, 2031-12-01, 2031-12-31"
    })
    void peopleLeaveAtTheEndOfTheMonthInWhichTheyReachIt(
            LocalDate birthDate, int years, int months, LocalDate reached, LocalDate lastDay) {
        RetirementAge age = new RetirementAge(years, months);
        assertThat(age.reachedOn(birthDate)).isEqualTo(reached);
        assertThat(age.lastDay(birthDate)).isEqualTo(lastDay);
    }

    @Test
    void anAgeHasBounds() {
        assertThat(new RetirementAge(50, 0)).isNotEqualTo(new RetirementAge(80, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetirementAge(49, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetirementAge(81, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetirementAge(67, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> new RetirementAge(67, -1));
    }
}
