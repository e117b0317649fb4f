package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.FunctiemixTargets;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.TargetRule;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.WithdrawFunctiemixTarget;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.organisation.event.TargetShares;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a board may agree about its functiemix, and what becomes of it. */
class TargetsTest {

    private static final SchoolRegistered LYCEUM =
            new SchoolRegistered(BOARD, SCHOOL, "Lyceum", Sector.VO, "Utrecht", true, null);
    private static final TargetScope VO = new TargetScope(Sector.VO, null, null);
    private static final TargetShares CONVENANT = shares(Map.of("LB", "16", "LC", "55.0", "LD", "29"));

    private static TargetShares shares(Map<String, String> percent) {
        return TargetShares.of(percent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Percentage.of(new BigDecimal(e.getValue())))));
    }

    private static FunctiemixTarget target(TargetScope scope, TargetShares shares) {
        return target(scope, shares, "2008-08-01", "2014-12-31", "2008-10-01");
    }

    private static FunctiemixTarget target(
            TargetScope scope,
            TargetShares shares,
            @Nullable String from,
            @Nullable String until,
            @Nullable String baseline) {
        return new FunctiemixTarget(
                "convenant",
                scope,
                from == null ? null : day(from),
                until == null ? null : day(until),
                shares,
                baseline == null ? null : day(baseline),
                "PMR");
    }

    private static FunctiemixTargetAgreed agreed(FunctiemixTarget target) {
        return new FunctiemixTargetAgreed(
                BOARD,
                target.code(),
                target.scope(),
                target.from(),
                target.until(),
                target.shares(),
                target.baselineDate(),
                target.agreedWith());
    }

    private static FunctiemixTargetWithdrawn withdrawn() {
        return new FunctiemixTargetWithdrawn(BOARD, "convenant", text("verkeerd overgenomen"));
    }

    private static WithdrawFunctiemixTarget withdraw() {
        return new WithdrawFunctiemixTarget(BOARD, "convenant", text("verkeerd overgenomen"));
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... given) {
        return new AggregateTestFixture<>(Board.class).given(List.of(given)).when(command);
    }

    private static ResultValidator<Board> agreeing(FunctiemixTarget target, BoardEvent... given) {
        return outcome(new AgreeFunctiemixTarget(BOARD, target), given);
    }

    private static void refused(ResultValidator<Board> outcome, Rule by) {
        outcome.expectException(RuleBroken.class)
                .expectExceptionMessage(by.code())
                .expectNoEvents();
        Refusals.saw(by);
    }

    @Test
    void aBoardAgreesATarget() {
        FunctiemixTarget target = target(VO, CONVENANT);
        agreeing(target, LYCEUM).expectEvents(agreed(target)).expectResultMessagePayload(1);
    }

    @Test
    void theSameAgainChangesNothingHoweverItsSharesAreWritten() {
        FunctiemixTarget same = target(VO, shares(Map.of("LD", "29.0", "LC", "55", "LB", "16.00")));
        agreeing(same, LYCEUM, agreed(target(VO, CONVENANT))).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void anotherAgreementUnderTheSameCodeTakesItsPlace() {
        FunctiemixTarget better = target(VO, shares(Map.of("LC", "56")));
        agreeing(better, LYCEUM, agreed(target(VO, CONVENANT))).expectEvents(agreed(better));
        FunctiemixTargets targets =
                FunctiemixTargets.NONE.evolve(agreed(target(VO, CONVENANT))).evolve(agreed(better));
        assertThat(targets.inForceOn(day("2010-10-01"), Organisation.EMPTY.succession()))
                .containsExactly(better);
    }

    @Test
    void aTargetIsForASchoolOfTheBoard() {
        agreeing(target(new TargetScope(null, SCHOOL, null), CONVENANT), LYCEUM).expectResultMessagePayload(1);
        refused(
                agreeing(target(new TargetScope(null, new Brin("02XY"), null), CONVENANT), LYCEUM),
                OrganisationRule.SCHOOL_OF_BOARD);
    }

    @Test
    void aTargetIsForASectorInWhichTheBoardHasSchools() {
        agreeing(target(new TargetScope(Sector.VO, null, false), CONVENANT), LYCEUM)
                .expectResultMessagePayload(1);
        refused(
                agreeing(target(new TargetScope(Sector.BO, null, null), CONVENANT), LYCEUM),
                TargetRule.TARGET_SECTOR_OF_BOARD);
    }

    @Test
    void aPeriodMayBeOneDayAndNotLess() {
        agreeing(target(VO, CONVENANT, "2014-10-01", "2014-10-01", null), LYCEUM)
                .expectResultMessagePayload(1);
        refused(
                agreeing(target(VO, CONVENANT, "2014-10-02", "2014-10-01", null), LYCEUM),
                TargetRule.TARGET_PERIOD_IN_ORDER);
    }

    @Test
    void theBaselineLiesNotAfterTheLastDay() {
        agreeing(target(VO, CONVENANT, null, "2014-10-01", "2014-10-01"), LYCEUM)
                .expectResultMessagePayload(1);
        refused(
                agreeing(target(VO, CONVENANT, null, "2014-10-01", "2014-10-02"), LYCEUM),
                TargetRule.TARGET_BASELINE_BEFORE_END);
    }

    @Test
    void sharesMayAddUpToTheWholeAndNoMore() {
        agreeing(target(VO, shares(Map.of("LB", "45.9", "LC", "54.1"))), LYCEUM).expectResultMessagePayload(1);
        refused(
                agreeing(target(VO, shares(Map.of("LB", "46.0", "LC", "54.1"))), LYCEUM),
                TargetRule.TARGET_SHARES_WITHIN_WHOLE);
    }

    @Test
    void aTargetIsWithdrawnOnceAndMayComeBack() {
        FunctiemixTargetAgreed agreed = agreed(target(VO, CONVENANT));
        outcome(withdraw(), LYCEUM, agreed).expectEvents(withdrawn()).expectResultMessagePayload(1);
        outcome(withdraw(), LYCEUM, agreed, withdrawn()).expectNoEvents().expectResultMessagePayload(0);
        agreeing(target(VO, CONVENANT), LYCEUM, agreed, withdrawn()).expectEvents(agreed);
        outcome(withdraw(), LYCEUM, agreed, withdrawn(), agreed).expectEvents(withdrawn());
    }

    @Test
    void whatWasNeverAgreedIsNotWithdrawn() {
        refused(outcome(withdraw(), LYCEUM), TargetRule.TARGET_MUST_EXIST);
    }

    @Test
    void firstAndLastDayCount() {
        FunctiemixTarget target = target(VO, CONVENANT);
        assertThat(target.inForceOn(day("2008-07-31"))).isFalse();
        assertThat(target.inForceOn(day("2008-08-01"))).isTrue();
        assertThat(target.inForceOn(day("2014-12-31"))).isTrue();
        assertThat(target.inForceOn(day("2015-01-01"))).isFalse();
        FunctiemixTarget always = target(VO, CONVENANT, null, null, null);
        assertThat(always.inForceOn(day("1990-01-01"))).isTrue();
        FunctiemixTargets targets = FunctiemixTargets.NONE.evolve(agreed(target));
        assertThat(targets.inForceOn(day("2008-07-31"), Organisation.EMPTY.succession()))
                .isEmpty();
        assertThat(targets.evolve(withdrawn()).inForceOn(day("2008-08-01"), Organisation.EMPTY.succession()))
                .isEmpty();
    }

    @Test
    void aScopeIsASectorOrASchool() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetScope(null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetScope(Sector.VO, SCHOOL, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetScope(null, SCHOOL, true));
    }

    @Test
    void sharesAreOfScales() {
        assertThatIllegalArgumentException().isThrownBy(() -> TargetShares.of(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> shares(Map.of("lb", "1")));
        Map<String, String> many = new TreeMap<>();
        for (int label = 0; label < TargetShares.MAX; label++) {
            many.put("L" + label, "1");
        }
        assertThat(shares(many).byLabel()).hasSize(TargetShares.MAX);
        many.put("LX", "1");
        assertThatIllegalArgumentException().isThrownBy(() -> shares(many));
    }

    @Test
    void aCodeIsKebabCaseAndAgreedWithIsShort() {
        for (String code : List.of("", "Convenant", "a b", "-a", "a".repeat(61))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FunctiemixTarget(code, VO, null, null, CONVENANT, null, null));
        }
        for (String with : List.of(" ", "x".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FunctiemixTarget("a", VO, null, null, CONVENANT, null, with));
        }
        assertThat(new FunctiemixTarget("a".repeat(60), VO, null, null, CONVENANT, null, "x".repeat(200)).code())
                .hasSize(60);
    }

    @Test
    void percentagesHaveOneDecimal() {
        assertThat(Percentage.of(new BigDecimal("46.10"))).hasToString("46.1");
        assertThat(Percentage.of(new BigDecimal("1E+2"))).hasToString("100.0");
        assertThat(Percentage.of(BigDecimal.ZERO)).isLessThan(Percentage.of(new BigDecimal("0.1")));
        for (String wrong : List.of("46.15", "-0.1", "100.1", "1E999999999", "1E-999999999")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(new BigDecimal(wrong)));
        }
    }
}
