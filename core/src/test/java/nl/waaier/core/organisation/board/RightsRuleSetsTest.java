package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.GivenRight.hoursAndEuros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.RightsRuleSetRule;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.command.AdoptRightsRuleSet;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.WithdrawRightsRuleSet;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rule sets of basic rights a board may tell, and what becomes of them. */
class RightsRuleSetsTest {

    private static final RightsRuleSet MORE =
            own("ruimer", "2014-08-01", "2015-07-31", hoursAndEuros("90", "600"), true, RightsBasis.BESTUUR);

    private static RightsRuleSet own(
            String code,
            String from,
            @Nullable String until,
            HoursAndEuros perYear,
            boolean proRata,
            RightsBasis basis) {
        return new RightsRuleSet(
                code,
                Sector.VO,
                StaffCategory.OP,
                day(from),
                until == null ? null : day(until),
                perYear,
                proRata,
                basis,
                "besluit van het bestuur");
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... given) {
        return new AggregateTestFixture<>(Board.class).given(List.of(given)).when(command);
    }

    private static ResultValidator<Board> adopting(RightsRuleSet set, BoardEvent... given) {
        return outcome(new AdoptRightsRuleSet(BOARD, set), given);
    }

    private static RightsRuleSetAdopted adopted(RightsRuleSet set) {
        return new RightsRuleSetAdopted(BOARD, set);
    }

    private static void refused(ResultValidator<Board> outcome, Rule by) {
        outcome.expectException(RuleBroken.class)
                .expectExceptionMessage(by.code())
                .expectNoEvents();
        Refusals.saw(by);
    }

    @Test
    void aRuleSetIsAdoptedOnceHoweverOftenItIsTold() {
        adopting(MORE).expectEvents(adopted(MORE)).expectResultMessagePayload(1);
        adopting(MORE, adopted(MORE)).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void oneWithTheSameCodeTakesItsPlace() {
        RightsRuleSet later = own("ruimer", "2014-08-01", null, hoursAndEuros("95", "600"), true, RightsBasis.BESTUUR);
        adopting(later, adopted(MORE)).expectEvents(adopted(later));
        assertThat(Organisation.EMPTY
                        .evolve(adopted(MORE))
                        .evolve(adopted(later))
                        .rights()
                        .adopted()
                        .values())
                .containsExactly(later);
    }

    @Test
    void aBoardsOwnNeverGivesLessThanTheAgreement() {
        refused(
                adopting(own("krap", "2015-01-01", null, hoursAndEuros("82.9999", "600"), true, RightsBasis.BESTUUR)),
                RightsRuleSetRule.RULE_SET_NOT_LESS);
        refused(
                adopting(own("krap", "2015-01-01", null, hoursAndEuros("83", "599"), true, RightsBasis.BESTUUR)),
                RightsRuleSetRule.RULE_SET_NOT_LESS);
        RightsRuleSet whole = own("cao", "2016-08-01", null, hoursAndEuros("80", "500"), false, RightsBasis.CAO);
        refused(
                adopting(
                        own("krap", "2016-08-01", null, hoursAndEuros("80", "500"), true, RightsBasis.BESTUUR),
                        adopted(whole)),
                RightsRuleSetRule.RULE_SET_NOT_LESS);
        RightsRuleSet other =
                own("krap", "2015-08-01", "2016-07-31", hoursAndEuros("10", "0"), true, RightsBasis.BESTUUR);
        adopting(other, adopted(whole)).expectEvents(adopted(other));
    }

    @Test
    void twoOnOneBasisDoNotMeet() {
        refused(
                adopting(own("cao", "2015-07-31", null, hoursAndEuros("90", "600"), true, RightsBasis.CAO)),
                RightsRuleSetRule.RULE_SETS_APART);
        RightsRuleSet next = own("cao", "2015-08-01", null, hoursAndEuros("90", "600"), true, RightsBasis.CAO);
        adopting(next).expectEvents(adopted(next));
    }

    @Test
    void whatComesWithTheProductIsNotAdoptedAnew() {
        refused(
                adopting(own("cao-vo-2014-op", "2020-08-01", null, hoursAndEuros("90", "600"), true, RightsBasis.CAO)),
                RightsRuleSetRule.RULE_SET_OF_PRODUCT);
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        refused(
                adopting(own(
                        "ruimer", "2014-08-02", "2014-08-01", hoursAndEuros("90", "600"), true, RightsBasis.BESTUUR)),
                RightsRuleSetRule.RULE_SET_PERIOD_IN_ORDER);
    }

    @Test
    void oneThatIsWithdrawnNeverHeld() {
        WithdrawRightsRuleSet withdraw = new WithdrawRightsRuleSet(BOARD, "ruimer", text("verkeerd"));
        RightsRuleSetWithdrawn withdrawn = new RightsRuleSetWithdrawn(BOARD, "ruimer", text("verkeerd"));
        outcome(withdraw, adopted(MORE)).expectEvents(withdrawn);
        outcome(withdraw, adopted(MORE), withdrawn).expectNoEvents().expectResultMessagePayload(0);
        refused(
                outcome(
                        withdraw,
                        adopted(own("cao", "2015-08-01", null, hoursAndEuros("1", "1"), true, RightsBasis.CAO))),
                RightsRuleSetRule.RULE_SET_MUST_EXIST);
        assertThat(Organisation.EMPTY
                        .evolve(adopted(MORE))
                        .evolve(withdrawn)
                        .rights()
                        .adopted())
                .isEmpty();
    }

    @Test
    void theProductBringsTheAgreementOf2014AndNothingElse() {
        assertThat(RightsRuleSets.NONE.all())
                .extracting(RightsRuleSet::code)
                .containsExactly("cao-vo-2014-oop", "cao-vo-2014-op");
        assertThat(RightsRuleSets.NONE.all()).allMatch(set -> set.source().startsWith("CAO VO 2014, artikel 17"));
    }

    @Test
    void anAmountIsSomeHoursOrSomeEuros() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own("niets", "2014-08-01", null, HoursAndEuros.NONE, true, RightsBasis.BESTUUR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hoursAndEuros("-1", "5").requireSome());
        assertThatIllegalArgumentException().isThrownBy(() -> hoursAndEuros("0.00001", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> hoursAndEuros("1E999999999", "0"));
        assertThat(hoursAndEuros("8.0", "100")).isEqualTo(hoursAndEuros("8", "1E2"));
    }
}
