package nl.waaier.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which labels are one function, over both conversions of primary education. */
class ScaleLineageTest {

    private static final ScaleLineage LINEAGE = ScaleLineage.STANDARD;

    @ParameterizedTest
    @CsvSource({
        // A label, the day from which it was meant so, and what the function is called on other days.
        "LA,2010-08-01,2018-08-31,LA",
        "LA,2010-08-01,2018-09-01,L10",
        "LA,2010-08-01,2021-12-31,L10",
        "LA,2010-08-01,2022-01-01,LB",
        "LB,2010-08-01,2022-01-01,LC",
        "LC,2010-08-01,2022-01-01,LD",
        "LD,2010-08-01,2022-01-01,LE",
        "L11,2019-08-01,2017-10-01,LB",
        "L11,2019-08-01,2023-10-01,LC",
        "L13,2019-08-01,2018-08-31,LD",
        "LB,2022-01-01,2021-12-31,L10",
        "LB,2022-01-01,2006-10-01,LA",
        "LB,2022-01-01,2023-10-01,LB",
        // What was never converted keeps its name.
        "LE,2010-08-01,2023-10-01,LE",
        "LX,2010-08-01,2023-10-01,LX",
        "10,2010-08-01,2023-10-01,10",
        "DA,2010-08-01,2023-10-01,DA"
    })
    void aFunctionOfPrimaryEducationGoesByTheLabelOfTheDay(String label, LocalDate meant, LocalDate on, String called) {
        for (Sector sector : new Sector[] {Sector.BO, Sector.SBO}) {
            assertThat(LINEAGE.on(SalaryScale.of(sector, label, meant), on).label())
                    .isEqualTo(called);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VO", "MBO"})
    void otherSectorsKeptTheirLabels(Sector sector) {
        SalaryScale scale = SalaryScale.of(sector, "LB", LocalDate.of(2010, 8, 1));
        assertThat(LINEAGE.conversions(sector)).isEmpty();
        assertThat(LINEAGE.current(scale)).isEqualTo(scale);
        assertThat(LINEAGE.on(scale, LocalDate.of(2019, 10, 1))).isEqualTo(scale);
    }

    @ParameterizedTest
    @EnumSource(names = {"BO", "SBO"})
    void everyConversionIsToldInOrder(Sector sector) {
        assertThat(LINEAGE.conversions(sector))
                .extracting(c ->
                        c.date() + " " + c.before().label() + ">" + c.after().label())
                .containsExactly(
                        "2018-09-01 LA>L10",
                        "2018-09-01 LB>L11",
                        "2018-09-01 LC>L12",
                        "2018-09-01 LD>L13",
                        "2022-01-01 L10>LB",
                        "2022-01-01 L11>LC",
                        "2022-01-01 L12>LD",
                        "2022-01-01 L13>LE");
    }

    @ParameterizedTest
    @CsvSource({
        "BO,LA,2017-10-01,BO,L10,2018-10-01,GELIJK",
        "BO,LA,2017-10-01,BO,LB,2022-10-01,GELIJK",
        "BO,L10,2018-10-01,SBO,LB,2022-10-01,GELIJK",
        "BO,LB,2017-10-01,BO,LB,2022-10-01,LAGER",
        "BO,LB,2022-10-01,BO,LB,2017-10-01,HOGER",
        "BO,LA,2017-10-01,BO,L11,2018-10-01,HOGER",
        "SBO,L12,2018-10-01,SBO,LC,2022-10-01,LAGER",
        "BO,LD,2017-10-01,BO,LE,2017-10-01,HOGER",
        "BO,LE,2022-10-01,BO,LE,2017-10-01,HOGER",
        "VO,LB,2017-10-01,VO,LB,2023-10-01,GELIJK",
        "VO,LB,2017-10-01,VO,LC,2017-10-01,HOGER",
        "VO,LE,2017-10-01,VO,LD,2017-10-01,LAGER",
        "VO,LX,2017-10-01,VO,LB,2017-10-01,ANDERS",
        "VO,LB,2017-10-01,VO,LX,2017-10-01,ANDERS",
        "VO,LX,2010-10-01,VO,LX,2017-10-01,GELIJK",
        "VO,DA,2017-10-01,VO,LB,2017-10-01,ANDERS",
        "VO,10,2017-10-01,VO,11,2017-10-01,ANDERS",
        "VO,L11,2019-10-01,VO,LB,2019-10-01,ANDERS",
        "BO,LC,2023-10-01,VO,LC,2023-10-01,ANDERS"
    })
    void goingFromOneScaleToAnotherIsJudgedByTheFunctions(
            Sector sector,
            String label,
            LocalDate meant,
            Sector newSector,
            String newLabel,
            LocalDate then,
            ScaleDirection direction) {
        SalaryScale from = SalaryScale.of(sector, label, meant);
        SalaryScale to = SalaryScale.of(newSector, newLabel, then);
        assertThat(LINEAGE.direction(from, to)).isEqualTo(direction);
        assertThat(LINEAGE.sameFunction(from, to)).isEqualTo(direction == ScaleDirection.GELIJK);
    }

    @Test
    void aFunctionIsFoundInAnotherSystemOfLabels() {
        SalaryScale old = SalaryScale.of(Sector.BO, "LB", LocalDate.of(2017, 10, 1));
        SalaryScale now = SalaryScale.of(Sector.BO, "LC", LocalDate.of(2023, 10, 1));
        assertThat(LINEAGE.in(old, ScaleSystem.L10_L13).label()).isEqualTo("L11");
        assertThat(LINEAGE.in(old, ScaleSystem.LB_LD_PO)).isEqualTo(now);
        assertThat(LINEAGE.in(now, ScaleSystem.LA_LE)).isEqualTo(old);
        SalaryScale unknown = SalaryScale.of(Sector.BO, "LX", LocalDate.of(2017, 10, 1));
        assertThat(LINEAGE.in(unknown, ScaleSystem.L10_L13)).isEqualTo(unknown);
        assertThat(LINEAGE.in(old, ScaleSystem.OVERIG)).isEqualTo(old);
    }

    @Test
    void aConversionStaysWithinItsSector() {
        LocalDate date = LocalDate.of(2018, 9, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScaleConversion(
                        date, SalaryScale.of(Sector.BO, "LA", date), SalaryScale.of(Sector.VO, "LB", date)));
    }
}
