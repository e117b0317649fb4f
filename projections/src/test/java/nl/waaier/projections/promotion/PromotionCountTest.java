package nl.waaier.projections.promotion;

import static nl.waaier.core.testing.Given.trajectory;
import static nl.waaier.projections.promotion.Promotions.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** What became of trajectories, school year by school year. */
class PromotionCountTest {

    private static final GivenTrajectory P = trajectory("P");
    private static final SchoolYear FIRST = new SchoolYear(2013);
    private static final SchoolYear LAST = new SchoolYear(2016);

    @Test
    void anAppointmentCountsInTheSchoolYearOfItsDay() {
        List<PromotionCount> counts = counts(
                trajectory(P.applied("2014-01-01"), P.appointed("2014-07-31")),
                trajectory(P.applied("2014-02-01"), P.appointed("2014-08-01")));
        assertThat(counts)
                .extracting(PromotionCountTest::told)
                .containsExactly("2013 LB-LC 1 0 0 1", "2014 LB-LC 1 0 0 0");
        assertThat(counts.getFirst().durations().days()).containsExactly(211L);
        assertThat(counts.getLast().durations().days()).containsExactly(181L);
    }

    @Test
    void refusalsAndWithdrawalsCountOnTheDayOfWhatEndedThem() {
        assertThat(told(
                        trajectory(P.applied("2014-01-01"), P.decided("2014-09-01", PromotionOutcome.NEGATIEF)),
                        trajectory(P.applied("2014-01-01"), P.step(PromotionStep.INTREKKING, "2015-08-01", null))))
                .containsExactly("2013 LB-LC 0 0 0 2", "2014 LB-LC 0 1 0 1", "2015 LB-LC 0 0 1 0");
    }

    @Test
    void whatWasOpenedAgainIsUnderWayBetweenItsTwoDecisions() {
        assertThat(told(trajectory(
                        P.applied("2014-01-01"),
                        P.decided("2014-03-01", PromotionOutcome.NEGATIEF),
                        P.decided("2014-09-01", PromotionOutcome.POSITIEF),
                        P.appointed("2015-09-01"))))
                .containsExactly("2014 LB-LC 0 0 0 1", "2015 LB-LC 1 0 0 0");
    }

    @Test
    void whatNeverEndsStaysUnderWayFromItsFirstYear() {
        assertThat(told(trajectory(P.applied("2015-08-01"))))
                .containsExactly("2015 LB-LC 0 0 0 1", "2016 LB-LC 0 0 0 1");
        assertThat(told(trajectory(P.applied("2017-08-01")))).isEmpty();
    }

    @Test
    void changesAndSchoolsCountApartAndSchoolsTogetherForTheBoard() {
        List<PromotionCount> counts = counts(
                trajectory(P.applied("2014-01-01"), P.appointed("2014-02-01")),
                trajectory(P.at("20BB").applied("2014-01-01"), P.at("20BB").appointed("2014-03-01")),
                trajectory(
                        P.change("LC", "LD").applied("2014-01-01"),
                        P.change("LC", "LD").appointed("2014-03-01")));
        assertThat(counts)
                .extracting(count -> count.group().school())
                .containsExactly(Given.SCHOOL, new nl.waaier.core.shared.Brin("20BB"), Given.SCHOOL);
        List<PromotionCount> ofBoard = PromotionCount.overSchools(counts);
        assertThat(ofBoard)
                .extracting(PromotionCountTest::told)
                .containsExactly("2013 LB-LC 2 0 0 0", "2013 LC-LD 1 0 0 0");
        assertThat(ofBoard.getFirst().group().school()).isNull();
        assertThat(ofBoard.getFirst().durations().median()).isEqualTo(new BigDecimal("45.0"));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(new Durations(List.of(9L, 2L, 5L)).median()).isEqualTo(new BigDecimal("5.0"));
        assertThat(new Durations(List.of(9L, 2L, 5L, 6L)).median()).isEqualTo(new BigDecimal("5.5"));
        assertThat(new Durations(List.of(4L, 8L)).median()).isEqualTo(new BigDecimal("6.0"));
        assertThat(new Durations(List.of()).median()).isNull();
    }

    @Test
    void theNinetiethPercentileIsTheNearestRank() {
        assertThat(new Durations(List.of()).percentile90()).isNull();
        assertThat(new Durations(List.of(7L)).percentile90()).isEqualTo(7);
        assertThat(upTo(9).percentile90()).isEqualTo(9);
        assertThat(upTo(10).percentile90()).isEqualTo(9);
        assertThat(upTo(11).percentile90()).isEqualTo(10);
        assertThat(upTo(20).percentile90()).isEqualTo(18);
    }

    private static Durations upTo(int most) {
        List<Long> days =
                new ArrayList<>(LongStream.rangeClosed(1, most).boxed().toList());
        java.util.Collections.reverse(days);
        return new Durations(days);
    }

    private static List<PromotionCount> counts(PromotionTrajectory... trajectories) {
        return PromotionCount.of(Arrays.asList(trajectories), Organisation.EMPTY.succession(), FIRST, LAST);
    }

    private static List<String> told(PromotionTrajectory... trajectories) {
        return counts(trajectories).stream().map(PromotionCountTest::told).toList();
    }

    /** Year, change, appointed, rejected, withdrawn, open at the end. */
    private static String told(PromotionCount count) {
        return "%d %s-%s %d %d %d %d"
                .formatted(
                        count.group().year().firstYear(),
                        count.group().change().from(),
                        count.group().change().to(),
                        count.appointed(),
                        count.rejected(),
                        count.withdrawn(),
                        count.openAtEnd());
    }
}
