package nl.waaier.api.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people and spreadsheets write them. */
class DeliveredDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-08-31",
                "2020-08-31 00:00:00",
                "2020-08-31T00:00:00",
                "2020-08-31T00:00:00Z",
                "2020-08-31T00:00:00.000",
                "31-8-2020",
                "31-08-2020",
                "31/08/2020",
                "31.8.2020",
                "08/31/2020",
                "31-08-2020 0:00",
            })
    void aDateThatCanBeMeantInOneWayIsRead(String written) {
        assertThat(DeliveredDate.isAmbiguous(written)).isFalse();
        assertThat(DeliveredDate.read(written)).isEqualTo(LocalDate.of(2020, 8, 31));
    }

    @Test
    void theSameDayAndMonthIsOneDateEitherWay() {
        assertThat(DeliveredDate.isAmbiguous("8-8-2020")).isFalse();
        assertThat(DeliveredDate.read("8-8-2020")).isEqualTo(LocalDate.of(2020, 8, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-08-2020", "1-8-2020", "08/01/2020", "1.8.2020", "01-02-2020 00:00:00"})
    void aDateThatCanBeMeantInTwoWaysIsNotRead(String written) {
        assertThat(DeliveredDate.isAmbiguous(written)).isTrue();
        assertThat(DeliveredDate.read(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-02-2020",
                "13-13-2020",
                "0-0-2020",
                "2020-8-31",
                "20200831",
                "44044",
                "1-8-20",
                "31-08/2020",
                "31-8-1899",
                "2020-08-31T13:00:00",
                "31 augustus 2020",
            })
    void whatIsNoDateIsNone(String written) {
        assertThat(DeliveredDate.isAmbiguous(written)).isFalse();
        assertThat(DeliveredDate.read(written)).isNull();
    }
}
