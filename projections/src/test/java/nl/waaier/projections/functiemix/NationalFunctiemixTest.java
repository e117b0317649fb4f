package nl.waaier.projections.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The retyped national figures, and a board's own beside them. */
class NationalFunctiemixTest {

    private static final LocalDate DATE = LocalDate.parse("2017-10-01");

    private static NationalFunctiemix of(Sector sector, int year) {
        return NationalFunctiemix.find(sector, LocalDate.of(year, 10, 1)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "BO, 2006, LA 98.7 LB 1.2 LC 0.1",
        "BO, 2011, LA 85.8 LB 14.0 LC 0.1",
        "BO, 2014, LA 75.5 LB 24.2 LC 0.3",
        "BO, 2017, LA 72.9 LB 26.7 LC 0.3",
        "VO, 2006, LB 64.5 LC 17.0 LD 18.2",
        "VO, 2011, LB 48.6 LC 31.1 LD 19.9",
        "VO, 2014, LB 42.0 LC 30.5 LD 27.2",
        "VO, 2017, LB 42.2 LC 31.5 LD 26.0",
        "MBO, 2006, LB 41.4 LC 47.0 LD 10.5",
        "MBO, 2017, LB 50.5 LC 43.0 LD 6.0"
    })
    void theFiguresAreTheKnownOnes(Sector sector, int year, String shares) {
        Map<String, Percentage> first = new TreeMap<>();
        String[] words = shares.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            first.put(words[i], Percentage.of(new BigDecimal(words[i + 1])));
        }
        assertThat(of(sector, year).shares()).containsAllEntriesOf(first);
    }

    @Test
    void teachersOf2017AreTheKnownNumbers() {
        Map<Sector, Long> rounded = new EnumMap<>(Sector.class);
        for (Sector sector : Sector.values()) {
            rounded.put(sector, (of(sector, 2017).fte().tenThousandths() + 5_000) / 10_000);
        }
        assertThat(rounded)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Sector.BO, 75_184L, Sector.SBO, 13_441L, Sector.VO, 59_621L, Sector.MBO, 24_704L));
    }

    @Test
    void everySectorHasEveryYearAndSharesThatAddUp() {
        assertThat(NationalFunctiemix.ALL).hasSize(4 * 12).doesNotHaveDuplicates();
        for (Sector sector : Sector.values()) {
            for (int year = 2006; year <= 2017; year++) {
                NationalFunctiemix figure = of(sector, year);
                boolean primary = sector == Sector.BO || sector == Sector.SBO;
                assertThat(figure.shares().keySet())
                        .containsExactlyElementsOf(
                                primary
                                        ? List.of("LA", "LB", "LC", NationalFunctiemix.OTHER)
                                        : List.of("LB", "LC", "LD", "LE", NationalFunctiemix.OTHER));
                // Each share is rounded by itself.
                assertThat(figure.shares().values().stream()
                                .mapToInt(Percentage::tenths)
                                .sum())
                        .as("%s %s", sector, year)
                        .isBetween(998, 1002);
            }
        }
        assertThat(NationalFunctiemix.find(Sector.VO, LocalDate.parse("2018-10-01")))
                .isEmpty();
        assertThat(NationalFunctiemix.find(Sector.VO, LocalDate.parse("2017-10-02")))
                .isEmpty();
    }

    @Test
    void aBoardStandsBesideTheCountry() {
        Functiemix own = mix("LB", "1.0", "LC", "0.5", "LX", "0.25", "LA", "0.25");
        FunctiemixComparison comparison = FunctiemixComparison.of(own, of(Sector.VO, 2017));
        assertThat(comparison.fte()).isEqualTo(fte("2"));
        assertThat(comparison.nationalFte()).isEqualTo(fte("59621.1"));
        assertThat(comparison.scales())
                .containsExactly(
                        compared("LB", "50.0", "42.2", "7.8"),
                        compared("LC", "25.0", "31.5", "-6.5"),
                        compared("LD", "0.0", "26.0", "-26.0"),
                        compared("LE", "0.0", "0.1", "-0.1"),
                        compared("overig", "25.0", "0.2", "24.8"));
    }

    @Test
    void withoutNationalFiguresThereIsNothingToCompareWith() {
        FunctiemixComparison comparison = FunctiemixComparison.of(mix("LB", "1.0", "LX", "1.0"), null);
        assertThat(comparison.nationalFte()).isNull();
        assertThat(comparison.scales())
                .containsExactly(
                        new FunctiemixComparison.ComparedScale("LB", new BigDecimal("50.0"), null, null),
                        new FunctiemixComparison.ComparedScale("LX", new BigDecimal("50.0"), null, null));
    }

    @Test
    void withoutAnyFteOfOnesOwnThereIsNoShare() {
        assertThat(FunctiemixComparison.of(mix(), of(Sector.BO, 2017)).scales())
                .first()
                .isEqualTo(new FunctiemixComparison.ComparedScale("LA", null, new BigDecimal("72.9"), null));
        assertThat(FunctiemixComparison.of(mix(), null).scales()).isEmpty();
    }

    private static FunctiemixComparison.ComparedScale compared(
            String scale, String share, String national, String difference) {
        return new FunctiemixComparison.ComparedScale(
                scale, new BigDecimal(share), new BigDecimal(national), new BigDecimal(difference));
    }

    private static Functiemix mix(String... labelsAndFte) {
        return Functiemix.of(DATE, GivenPosts.at("16AH", labelsAndFte));
    }

    private static Fte fte(String fte) {
        return Fte.of(new BigDecimal(fte));
    }
}
