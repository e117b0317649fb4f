package nl.waaier.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static Fte fte(String decimal) {
        return Fte.of(new BigDecimal(decimal));
    }

    @ParameterizedTest
    @CsvSource({"1,1.0000", "0.8,0.8000", "0.3333,0.3333", "0.80000000,0.8000", "1E1,10.0000", "-0.5,-0.5000"})
    void anFteHasFourDecimals(String read, String written) {
        assertThat(fte(read)).hasToString(written);
        assertThat(fte(read).toDecimal().scale()).isEqualTo(4);
    }

    @Test
    void aFifthDecimalIsRefusedNotRounded() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> fte("0.33333"));
    }

    @Test
    void tenTimesATenthIsExactlyOne() {
        assertThat(IntStream.range(0, 10).mapToObj(i -> fte("0.1")).reduce(Fte.ZERO, Fte::plus))
                .isEqualTo(fte("1"));
    }

    @Test
    void aSumThatDoesNotFitIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Fte(Long.MAX_VALUE).plus(new Fte(1)));
    }

    @Test
    void aDifferenceIsExactAndMayBeNegative() {
        assertThat(fte("0.3").minus(fte("0.1"))).isEqualTo(fte("0.2"));
        assertThat(fte("0.1").minus(fte("0.3333"))).hasToString("-0.2333");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Fte(Long.MIN_VALUE).minus(new Fte(1)));
    }

    @Test
    @Timeout(5)
    void aFewCharactersDoNotFillTheMemory() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> fte("1E999999999"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> fte("1E-999999999"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount(new BigDecimal("1E999999999"), AmountUnit.UUR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount(new BigDecimal("1E-999999999"), AmountUnit.UUR));
    }

    @Property(tries = 300)
    void anFteComesBackAsItWent(@ForAll int tenThousandths) {
        Fte fte = new Fte(tenThousandths);
        assertThat(Fte.of(fte.toDecimal())).isEqualTo(fte);
        assertThat(new BigDecimal(fte.toString())).isEqualByComparingTo(fte.toDecimal());
    }

    @Property(tries = 300)
    void ftesAreOrderedLikeTheirDecimals(@ForAll int one, @ForAll int other) {
        assertThat(Integer.signum(new Fte(one).compareTo(new Fte(other))))
                .isEqualTo(new Fte(one).toDecimal().compareTo(new Fte(other).toDecimal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8.0", "8.000000", "0.8E1"})
    void equalAmountsAreEqual(String quantity) {
        Amount amount = new Amount(new BigDecimal(quantity), AmountUnit.UUR);
        assertThat(amount).isEqualTo(new Amount(BigDecimal.valueOf(8), AmountUnit.UUR));
    }

    @Test
    void aRoundAmountIsWrittenInFull() {
        assertThat(new Amount(new BigDecimal("1E3"), AmountUnit.EURO).quantity())
                .hasToString("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "10000000", "83"})
    void amountsWithinBounds(String quantity) {
        assertThat(new Amount(new BigDecimal(quantity), AmountUnit.KLOKUUR).quantity())
                .isEqualByComparingTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "-1", "0.00001", "10000001"})
    void amountsOutOfBounds(String quantity) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal(quantity), AmountUnit.KLOKUUR));
    }
}
