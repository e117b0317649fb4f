package nl.waaier.projections.promotion;

import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which trajectories are asked for: one of LB to LC, from 2015-01-10 to 2015-08-01. */
class TrajectoryFilterTest {

    private static final LocalDate DATE = day("2020-01-01");
    private static final AuditedTrajectory CLEAN = Promotions.only(Promotions.inOrder());
    private static final AuditedTrajectory FLAGGED = Promotions.only(Promotions.inOrderBut(3));

    @Test
    void anyStepInThePeriodWillDo() {
        assertThat(period("2015-02-10", "2015-02-10")).isTrue();
        assertThat(period("2015-02-11", "2015-03-09")).isFalse();
        assertThat(period("2015-08-01", null)).isTrue();
        assertThat(period("2015-08-02", null)).isFalse();
        assertThat(period(null, "2015-01-10")).isTrue();
        assertThat(period(null, "2015-01-09")).isFalse();
        assertThat(TrajectoryFilter.ALL.matches(CLEAN, DATE)).isTrue();
    }

    private static boolean period(@Nullable String from, @Nullable String until) {
        return new TrajectoryFilter(
                        from == null ? null : day(from),
                        until == null ? null : day(until),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .matches(CLEAN, DATE);
    }

    @Test
    void schoolScalesDirectionAndStateAreAsked() {
        assertThat(about(Given.SCHOOL, "LB", "LC", ScaleDirection.HOGER, TrajectoryState.BENOEMD))
                .isTrue();
        assertThat(about(new Brin("20BB"), null, null, null, null)).isFalse();
        assertThat(about(null, "LC", null, null, null)).isFalse();
        assertThat(about(null, null, "LB", null, null)).isFalse();
        assertThat(about(null, null, null, ScaleDirection.LAGER, null)).isFalse();
        assertThat(about(null, null, null, null, TrajectoryState.LOPEND)).isFalse();
    }

    private static boolean about(
            @Nullable Brin school,
            @Nullable String from,
            @Nullable String to,
            @Nullable ScaleDirection direction,
            @Nullable TrajectoryState state) {
        return new TrajectoryFilter(null, null, school, from, to, direction, state, null, null, null)
                .matches(CLEAN, DATE);
    }

    @Test
    void durationsAreAskedWithTheirBounds() {
        assertThat(days(203L, 203L)).isTrue();
        assertThat(days(204L, null)).isFalse();
        assertThat(days(null, 202L)).isFalse();
    }

    private static boolean days(@Nullable Long least, @Nullable Long most) {
        return new TrajectoryFilter(null, null, null, null, null, null, null, least, most, null).matches(CLEAN, DATE);
    }

    @Test
    void flagsAreAskedByCodeOrAnyOrNone() {
        assertThat(flag("any", FLAGGED)).isTrue();
        assertThat(flag("any", CLEAN)).isFalse();
        assertThat(flag("none", CLEAN)).isTrue();
        assertThat(flag("none", FLAGGED)).isFalse();
        assertThat(flag("step-missing", FLAGGED)).isTrue();
        assertThat(flag("step-in-order", FLAGGED)).isFalse();
    }

    private static boolean flag(String flag, AuditedTrajectory audited) {
        return new TrajectoryFilter(null, null, null, null, null, null, null, null, null, flag).matches(audited, DATE);
    }
}
