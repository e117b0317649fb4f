package nl.waaier.api.asking.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waaier.core.shared.Fte;
import nl.waaier.projections.functiemix.FunctiemixExplanation.CauseShare;
import nl.waaier.projections.functiemix.FunctiemixExplanation.ScaleDifference;
import nl.waaier.projections.functiemix.MixCause;
import org.junit.jupiter.api.Test;

/** What those who may not see persons are told of why a functiemix moved. */
class SmallCausesTest {

    @Test
    void fourPersonsPointAtSomebodyAndFiveDoNot() {
        ExplanationAnswer.Scale scale = SmallCauses.takenTogether(
                        List.of(scale("LB", share(MixCause.JOINED, 30_000, 5), share(MixCause.LEFT, -20_000, 4))))
                .getFirst();
        assertThat(scale.causes()).containsExactly(new ExplanationAnswer.Cause(MixCause.JOINED, new Fte(30_000)));
        assertThat(scale.others()).isEqualTo(new Fte(-20_000));
        assertThat(scale.difference()).isEqualTo(new Fte(10_000));
    }

    @Test
    void smallCausesAreOneSum() {
        ExplanationAnswer.Scale scale = SmallCauses.takenTogether(
                        List.of(scale("LB", share(MixCause.JOINED, 30_000, 3), share(MixCause.LEFT, -20_000, 2))))
                .getFirst();
        assertThat(scale.causes()).isEmpty();
        assertThat(scale.others()).isEqualTo(new Fte(10_000));
    }

    @Test
    void theOnlySmallSideOfPromotionsTakesTheSmallestOtherSideWithIt() {
        List<ExplanationAnswer.Scale> scales = SmallCauses.takenTogether(List.of(
                scale("LB", share(MixCause.PROMOTED, -90_000, 12)),
                scale("LC", share(MixCause.PROMOTED, 80_000, 11)),
                scale("LD", share(MixCause.PROMOTED, 10_000, 1))));
        assertThat(scales.get(0).causes()).hasSize(1);
        assertThat(scales.get(1).causes()).isEmpty();
        assertThat(scales.get(1).others()).isEqualTo(new Fte(80_000));
        assertThat(scales.get(2).others()).isEqualTo(new Fte(10_000));
    }

    @Test
    void twoSmallSidesHideEachOther() {
        List<ExplanationAnswer.Scale> scales = SmallCauses.takenTogether(List.of(
                scale("LB", share(MixCause.PROMOTED, -90_000, 12)),
                scale("LC", share(MixCause.PROMOTED, 80_000, 4)),
                scale("LD", share(MixCause.PROMOTED, 10_000, 1))));
        assertThat(scales.get(0).causes()).hasSize(1);
        assertThat(scales.get(1).causes()).isEmpty();
    }

    @Test
    void whoMaySeePersonsIsShownEverything() {
        ExplanationAnswer.Scale scale = SmallCauses.shown(
                        List.of(scale("LB", share(MixCause.JOINED, 30_000, 1), share(MixCause.LEFT, -20_000, 1))))
                .getFirst();
        assertThat(scale.causes()).hasSize(2);
        assertThat(scale.others()).isNull();
    }

    private static ScaleDifference scale(String name, CauseShare... causes) {
        long sum = List.of(causes).stream()
                .mapToLong(share -> share.fte().tenThousandths())
                .sum();
        return new ScaleDifference(name, new Fte(100_000), new Fte(100_000 + sum), new Fte(sum), List.of(causes));
    }

    private static CauseShare share(MixCause cause, long tenThousandths, int teachers) {
        return new CauseShare(cause, new Fte(tenThousandths), teachers);
    }
}
