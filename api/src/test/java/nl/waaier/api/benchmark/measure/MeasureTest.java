package nl.waaier.api.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void theMedianIsTheOneInTheMiddleOrHalfwayBetweenTwo() {
        assertThat(Numbers.median(9, 1, 5)).isEqualTo(5);
        assertThat(Numbers.median(4, 1, 9, 2)).isEqualTo(3);
        assertThat(Numbers.median(7)).isEqualTo(7);
        assertThatThrownBy(Numbers::median).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        double[] hundred =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertThat(Numbers.percentile(0.50, hundred)).isEqualTo(50);
        assertThat(Numbers.percentile(0.99, hundred)).isEqualTo(99);
        assertThat(Numbers.percentile(1, hundred)).isEqualTo(100);
        assertThat(Numbers.percentile(0.99, 3, 8)).isEqualTo(8);
        assertThatThrownBy(() -> Numbers.percentile(0, 1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numbers.percentile(1.01, 1.0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aComparisonTellsTheRatioOfEachRoundAndLeavesTheWarmUpOut() throws Exception {
        List<Integer> turns = new ArrayList<>();
        Duel.Outcome outcome = new Duel(3, 2)
                .run(
                        turn -> {
                            turns.add(turn);
                            // Turns 1 and 2 are the first round, and so on; the warm-up is far off.
                            return turn == 0 ? 1_000 : turn <= 2 ? 2 : turn <= 4 ? 6 : 4;
                        },
                        turn -> turn == 0 ? 1 : 2);
        assertThat(turns).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(outcome.ratio()).isEqualTo(new Ratio(2, 1, 3, 3));
        assertThat(outcome.product()).isEqualTo(4);
        assertThat(outcome.bare()).isEqualTo(2);
        assertThat(outcome.asSpeed().ratio()).isEqualTo(new Ratio(0.5, 1 / 3.0, 1, 3));
        assertThat(new Duel(3, 2).turnsInAll()).isEqualTo(7);
    }

    @Test
    void latenciesAreComparedRoundByRoundAndAnAllowanceIsTakenOff() throws Exception {
        List<Latencies> both = Latencies.of(2, 5, List.of(() -> slept(20), () -> slept(5)));
        assertThat(both.getFirst().over(both.getLast(), 0.5).median()).isBetween(1.2, 4.1);
        assertThat(both.getFirst().over(both.getLast(), 0.5, 10_000).median()).isZero();
    }

    private static Object slept(int millis) {
        long until = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(100_000);
        }
        return millis;
    }

    @Test
    void aLineTellsWhetherItsTargetIsMet() {
        assertThat(line(0.81, Target.atLeast(0.80)).verdict()).isEqualTo("met");
        assertThat(line(0.79, Target.atLeast(0.80)).verdict()).isEqualTo("MISSED");
        assertThat(line(1.5, Target.atMost(1.5, "x")).verdict()).isEqualTo("met");
        assertThat(line(1.6, Target.atMost(1.5, "x")).verdict()).isEqualTo("MISSED");
        assertThat(line(1.6, null).verdict()).isEmpty();
    }

    @Test
    void theTableIsOneLinePerLineWithEqualWidths() {
        String table = Table.of(List.of(line(0.5, Target.atLeast(0.80)), line(12_345, null)));
        assertThat(table.lines()).hasSize(4).allMatch(line -> line.startsWith("| ") && line.endsWith(" |"));
        assertThat(table.lines().map(String::length).distinct()).hasSize(1);
        assertThat(table).contains("| row ", "| 0.50 ", "| ≥ 0.80 ", "| MISSED |", "| 12,345 ");
    }

    @Test
    void numbersAreShownWithNoMoreDigitsThanTheyDeserve() {
        assertThat(List.of(1234.5, 56.78, 1.234, 30.0).stream().map(Line::figure))
                .containsExactly("1,235", "56.8", "1.23", "30");
        assertThat(List.of(Run.size(400), Run.size(10_000), Run.size(1_000_000)))
                .containsExactly("400", "10k", "1M");
        assertThat(new Ratio(0.5, 0.25, 1, 5).inverse().median()).isCloseTo(2, within(1e-9));
    }

    private static Line line(double figure, @Nullable Target target) {
        return new Line("row", "what", "embedded", "10k", "1/s", "2/s", new Ratio(figure, figure, figure, 5), target);
    }
}
