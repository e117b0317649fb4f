package nl.waaier.api.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.waaier.core.shared.CareerDomain;
import org.junit.jupiter.api.Test;

/** What domains are drawn with. */
class DomainHueTest {

    private static List<String> fills(int depth) {
        return Arrays.stream(CareerDomain.values())
                .map(domain -> DomainHue.of(domain).fills().get(depth))
                .toList();
    }

    @Test
    void aDepthIsEquallyDarkInEveryDomainAndDarkerThanTheOneBefore() {
        double before = 1.1;
        for (int depth = 0; depth <= DomainHue.DEEPEST; depth++) {
            double lightest =
                    fills(depth).stream().mapToDouble(Svg::luminance).max().orElseThrow();
            double darkest =
                    fills(depth).stream().mapToDouble(Svg::luminance).min().orElseThrow();
            assertThat(lightest - darkest).as("depth %s", depth).isLessThan(0.05);
            assertThat(lightest).as("depth %s", depth).isLessThan(before - 0.05);
            before = darkest;
        }
    }

    @Test
    void textIsReadOnEveryColour() {
        for (int depth = 0; depth <= DomainHue.DEEPEST; depth++) {
            String expected = depth == DomainHue.DEEPEST ? Svg.PAPER : Svg.INK;
            assertThat(fills(depth)).allSatisfy(fill -> {
                assertThat(Svg.ink(fill)).isEqualTo(expected);
                assertThat(Svg.contrast(expected, fill)).isGreaterThanOrEqualTo(Svg.LEAST_CONTRAST);
            });
        }
        for (CareerDomain domain : CareerDomain.values()) {
            String line = DomainHue.of(domain).line();
            assertThat(Svg.ink(line)).isEqualTo(Svg.PAPER);
            assertThat(Svg.contrast(Svg.PAPER, line)).isGreaterThanOrEqualTo(Svg.LEAST_CONTRAST);
        }
    }
}
