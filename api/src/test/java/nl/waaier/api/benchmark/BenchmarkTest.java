package nl.waaier.api.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.benchmark.measure.Line;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.store.StoreKind;
import org.junit.jupiter.api.Test;

/** The benchmark still measures every row. With next to no work: the figures say nothing, and nothing is asked of them. */
class BenchmarkTest {

    @Test
    void everyRowIsMeasuredOnTheEmbeddedStores() {
        List<Line> lines = new ArrayList<>();
        List<String> failed = BenchmarkMain.measure(
                new Options(List.of(400, 800), Set.of(), List.of(StoreKind.EMBEDDED), 1, 0.02), lines);
        assertThat(failed).isEmpty();
        assertThat(lines.stream().map(Line::row).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(BenchmarkMain.ROWS.stream().map(Row::name), Stream.of("size"))
                                .toList());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.ratio().median()).isFinite().isNotNegative();
            assertThat(line.ratio().least()).isLessThanOrEqualTo(line.ratio().most());
        });
    }

    @Test
    void sizesAreReadInShort() {
        assertThat(Stream.of("500", "10k", "1m").map(Options::size)).containsExactly(500, 10_000, 1_000_000);
        assertThatThrownBy(() -> Options.size("many")).isInstanceOf(NumberFormatException.class);
    }
}
