package nl.waaier.api.asking.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import nl.waaier.api.asking.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.api.asking.promotion.PromotionEqualityAnswer.TreatedGroupAnswer;
import nl.waaier.api.asking.promotion.PublishedCounts.Outcome;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.promotion.Durations;
import nl.waaier.projections.promotion.PromotionCount;
import nl.waaier.projections.promotion.TreatedGroup;
import org.junit.jupiter.api.Test;

/** Counts and groups as they are written for who may and who may not see persons. */
class ShownNumbersTest {

    private static final ShownCounts COUNTS = new ShownCounts(PromotionPolicies.NONE);

    @Test
    void whoMaySeePersonsSeesEveryNumber() {
        assertThat(COUNTS.shown(List.of(count("11AA", 2, 1, 3, 0))).getFirst())
                .isEqualTo(new PromotionCountAnswer(
                        "2014/2015",
                        "LB",
                        "LC",
                        new ScaleChange("LB", "LC").direction(),
                        new Brin("11AA"),
                        2,
                        new BigDecimal("100.0"),
                        100L,
                        1,
                        3,
                        0));
    }

    @Test
    void othersSeeWhatIsToldAndNeverADurationNorWhatIsUnderWay() {
        PromotionCountAnswer shown = COUNTS.told(
                        List.of(count("11AA", 4, 5, 0, 1)), (group, outcome) -> outcome == Outcome.REJECTED)
                .getFirst();
        assertThat(shown.appointed()).isNull();
        assertThat(shown.medianDays()).isNull();
        assertThat(shown.percentile90Days()).isNull();
        assertThat(shown.rejected()).isEqualTo(5);
        assertThat(shown.withdrawn()).isNull();
        assertThat(shown.openAtEnd()).isNull();
    }

    @Test
    void aRowOfWhichNothingIsToldIsLeftOut() {
        assertThat(COUNTS.told(List.of(count("11AA", 4, 5, 0, 1)), (group, outcome) -> false))
                .isEmpty();
    }

    @Test
    void ofAGroupAllOutcomesAreToldOrNone() {
        TreatedGroup whole = group("a", 6, 5, 0);
        TreatedGroup fewRejected = group("b", 20, 2, 8);
        TreatedGroup next = group("c", 9, 5, 0);
        List<TreatedGroupAnswer> shown = ShownGroups.of(List.of(whole, fewRejected, next));
        assertThat(shown).extracting(TreatedGroupAnswer::number).containsExactly(11, 30, 14);
        assertThat(shown).extracting(TreatedGroupAnswer::decided).containsExactly(null, null, 14);
        assertThat(shown).extracting(TreatedGroupAnswer::appointed).containsExactly(null, null, 9);
        assertThat(shown).extracting(TreatedGroupAnswer::chance).containsExactly(null, null, new BigDecimal("64.3"));
        assertThat(shown)
                .extracting(TreatedGroupAnswer::medianDays)
                .containsExactly(null, null, new BigDecimal("100.0"));
    }

    @Test
    void ofAGroupThatIsNotCountedNothingIsTold() {
        TreatedGroup few = group("a", 2, 1, 0);
        TreatedGroup many = group("b", 6, 7, 8);
        TreatedGroup more = group("c", 60, 7, 8);
        TreatedGroup none = group("d", 0, 0, 0);
        List<TreatedGroupAnswer> shown = ShownGroups.of(List.of(few, many, more, none));
        assertThat(shown).extracting(TreatedGroupAnswer::number).containsExactly(null, null, 75, 0);
        assertThat(shown).extracting(TreatedGroupAnswer::decided).containsExactly(null, null, 67, 0);
        assertThat(ShownGroups.total(few)).isEqualTo(new TreatedGroupAnswer("a", null, null, null, null, null));
        assertThat(ShownGroups.total(many).chance()).isEqualTo(new BigDecimal("46.2"));
    }

    private static PromotionCount count(String school, int appointed, int rejected, int withdrawn, int open) {
        return new PromotionCount(
                new PromotionCount.Group(new SchoolYear(2014), new ScaleChange("LB", "LC"), new Brin(school)),
                durations(appointed),
                rejected,
                withdrawn,
                open);
    }

    private static TreatedGroup group(String name, int appointed, int rejected, int undecided) {
        return new TreatedGroup(name, durations(appointed), rejected, undecided);
    }

    private static Durations durations(int number) {
        return new Durations(Collections.nCopies(number, 100L));
    }
}
