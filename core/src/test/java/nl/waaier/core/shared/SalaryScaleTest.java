package nl.waaier.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalaryScaleTest {

    @ParameterizedTest
    @CsvSource({
        // Primary education: letters until 31 August 2018, then L10..L12, letters again from 1 January 2022.
        "BO,LA,2017-10-01,la-le",
        "BO,LB,2017-10-01,la-le",
        "SBO,LC,2018-08-31,la-le",
        "BO,L10,2018-09-01,l10-l13",
        "BO,L11,2021-12-31,l10-l13",
        "SBO,L12,2019-01-01,l10-l13",
        "BO,LB,2021-12-31,la-le",
        "BO,LB,2022-01-01,lb-ld-po",
        "SBO,LC,2023-10-01,lb-ld-po",
        "BO,LD,2023-10-01,lb-ld-po",
        // What the new letters do not have is of the old ones whenever it is written.
        "BO,LA,2023-10-01,la-le",
        "BO,LX,2023-10-01,la-le",
        // Secondary and vocational education kept their letters.
        "VO,LB,2017-10-01,la-le",
        "VO,LB,2023-10-01,la-le",
        "VO,LE,2023-10-01,la-le",
        "MBO,LC,2023-10-01,la-le",
        "VO,LX,2010-10-01,la-le",
        // Others.
        "VO,10,2010-10-01,numeriek",
        "BO,9,2023-10-01,numeriek",
        "BO,D12,2023-10-01,overig",
        "BO,AB,2010-10-01,overig"
    })
    void aLabelStandsForAScaleOfItsSectorAndTime(String sector, String label, LocalDate from, String system) {
        assertThat(SalaryScale.of(Sector.of(sector), label, from))
                .isEqualTo(new SalaryScale(Sector.of(sector), ScaleSystem.of(system), label));
    }

    @Test
    void theSameLabelOfAnotherTimeIsAnotherScale() {
        assertThat(SalaryScale.of(Sector.BO, "LB", LocalDate.of(2017, 10, 1)))
                .isNotEqualTo(SalaryScale.of(Sector.BO, "LB", LocalDate.of(2023, 10, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LB", "L10", "9", "ABCDEFGH"})
    void labelsOfOneToEightCapitalsAndDigits(String label) {
        assertThat(SalaryScale.isValidLabel(label)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lb", "L 10", "ABCDEFGHI", "LB\n", "=1"})
    void otherLabelsAreRefused(String label) {
        assertThat(SalaryScale.isValidLabel(label)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new SalaryScale(Sector.VO, ScaleSystem.LA_LE, label));
    }

    @ParameterizedTest
    @CsvSource({
        "LB12,LB",
        "LC06,LC",
        "L11 05,L11",
        "L1012,L10",
        "lb,LB",
        "' L B ',LB",
        "09,9",
        "10,10",
        "L12,L12",
        "LX,LX",
        "IB,IB",
        // No step goes so far, and these are scales by themselves.
        "LB99,LB99",
        "LB0,LB0",
        "D12,D12",
        "00,00"
    })
    void aScaleIsReadWhereThereIsNoDoubt(String written, String label) {
        assertThat(SalaryScale.labelOf(written)).hasValue(label);
    }

    @Test
    void whatHasNotTheFormOfAScaleIsNotRead() {
        assertThat(SalaryScale.labelOf("LB/LC")).isEmpty();
        assertThat(SalaryScale.labelOf("10.5")).isEmpty();
    }
}
