package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PolicyRule;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.WithdrawPromotionPolicy;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RequiredStep;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** A board's promotion policy is dated data of its own. */
class PromotionPolicyTest {

    private static final LocalDate FROM = day("2015-08-01");
    private static final List<ChangePolicy> STRICT = policy(PromotionStep.TOETSING, PromotionStep.BESLUIT);
    private static final List<ChangePolicy> LAX = policy(PromotionStep.BESLUIT);
    private static final PromotionPolicyAdopted ADOPTED = new PromotionPolicyAdopted(BOARD, FROM, STRICT);
    private static final PromotionPolicyWithdrawn WITHDRAWN =
            new PromotionPolicyWithdrawn(BOARD, FROM, text("verkeerd bestuur"));

    private static List<ChangePolicy> policy(PromotionStep... steps) {
        List<RequiredStep> required = List.of(steps).stream()
                .map(step -> new RequiredStep(List.of(step), false, 0, List.of()))
                .toList();
        return List.of(new ChangePolicy(null, null, "LB", "LC", required));
    }

    private static TestExecutor<Board> given(Object... events) {
        AggregateTestFixture<Board> fixture = new AggregateTestFixture<>(Board.class);
        fixture.setReportIllegalStateChange(events.length > 0);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    @Test
    void aPolicyIsAdoptedFromADayOn() {
        given().when(new AdoptPromotionPolicy(BOARD, FROM, STRICT))
                .expectEvents(ADOPTED)
                .expectResultMessagePayload(1);
    }

    @Test
    void theSamePolicyAgainChangesNothing() {
        given(ADOPTED)
                .when(new AdoptPromotionPolicy(BOARD, FROM, STRICT))
                .expectNoEvents()
                .expectResultMessagePayload(0);
    }

    @Test
    void anotherPolicyFromTheSameDayTakesItsPlace() {
        given(ADOPTED)
                .when(new AdoptPromotionPolicy(BOARD, FROM, LAX))
                .expectEvents(new PromotionPolicyAdopted(BOARD, FROM, LAX));
    }

    @Test
    void aPolicyThatNeverHeldIsWithdrawn() {
        given(ADOPTED)
                .when(new WithdrawPromotionPolicy(BOARD, FROM, text("verkeerd bestuur")))
                .expectEvents(WITHDRAWN);
    }

    @Test
    void onlyAPolicyOnRecordIsWithdrawn() {
        given(ADOPTED, WITHDRAWN)
                .when(new WithdrawPromotionPolicy(BOARD, FROM, text("nog eens")))
                .expectException(RuleBroken.class)
                .expectExceptionMessage(PolicyRule.POLICY_UNKNOWN.code())
                .expectNoEvents();
        Refusals.saw(PolicyRule.POLICY_UNKNOWN);
    }

    @Test
    void theOrganisationKnowsWhatHolds() {
        Organisation strict = Organisation.EMPTY.evolve(ADOPTED);
        assertThat(strict.policies().byFirstDay()).containsEntry(FROM, STRICT);
        assertThat(strict.evolve(WITHDRAWN).policies().byFirstDay()).isEmpty();
        assertThat(strict.evolve(new PromotionPolicyAdopted(BOARD, FROM, LAX))
                        .policies()
                        .byFirstDay())
                .containsEntry(FROM, LAX);
    }

    @Test
    void aPolicyHasItsBounds() {
        List<PromotionStep> advice = List.of(PromotionStep.ADVIES);
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredStep(List.of(), false, 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequiredStep(Collections.nCopies(2, PromotionStep.ADVIES), false, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredStep(advice, false, -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequiredStep(advice, false, RequiredStep.MAX_DAYS + 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequiredStep(
                        advice, false, 0, Collections.nCopies(RequiredStep.MAX_DECIDERS + 1, "bestuur")));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequiredStep(advice, false, 0, List.of(" ")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangePolicy(null, null, "lb", null, List.of()));
        RequiredStep step = new RequiredStep(advice, false, RequiredStep.MAX_DAYS, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangePolicy(
                        null, null, null, null, Collections.nCopies(ChangePolicy.MAX_STEPS + 1, step)));
        ChangePolicy change = new ChangePolicy(null, null, null, null, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromotionPolicyAdopted(
                        BOARD, FROM, Collections.nCopies(PromotionPolicyAdopted.MAX_CHANGES + 1, change)));
    }
}
