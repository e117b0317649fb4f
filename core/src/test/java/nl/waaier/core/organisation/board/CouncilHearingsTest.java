package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.organisation.CouncilFinding;
import nl.waaier.core.organisation.CouncilHearings;
import nl.waaier.core.organisation.CouncilRule;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.RecordCouncilHearing;
import nl.waaier.core.organisation.command.WithdrawCouncilHearing;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.CouncilHeard;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.organisation.event.CouncilHearingWithdrawn;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a participation council said, and what follows from the last of it. */
class CouncilHearingsTest {

    private static final CouncilHearing CONSENT =
            processing("verwerking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-08-01", null);

    private static CouncilHearing processing(
            String code, CouncilRight right, CouncilOutcome outcome, String from, @Nullable String until) {
        return hearing(code, CouncilSubject.VERWERKING, right, outcome, "2020-05-14", from, until);
    }

    private static CouncilHearing hearing(
            String code,
            CouncilSubject subject,
            CouncilRight right,
            CouncilOutcome outcome,
            String heardOn,
            String from,
            @Nullable String until) {
        return new CouncilHearing(
                code,
                subject,
                CouncilKind.PMR,
                right,
                outcome,
                day(heardOn),
                day(from),
                until == null ? null : day(until),
                text("verslag, agendapunt 5"));
    }

    private static CouncilHeard heard(CouncilHearing hearing) {
        return new CouncilHeard(BOARD, hearing);
    }

    private static CouncilHearingWithdrawn withdrawn() {
        return new CouncilHearingWithdrawn(BOARD, "verwerking", text("verkeerd overgenomen"));
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... given) {
        return new AggregateTestFixture<>(Board.class).given(List.of(given)).when(command);
    }

    private static ResultValidator<Board> recording(CouncilHearing hearing, BoardEvent... given) {
        return outcome(new RecordCouncilHearing(BOARD, hearing), given);
    }

    private static ResultValidator<Board> withdrawing(BoardEvent... given) {
        return outcome(new WithdrawCouncilHearing(BOARD, "verwerking", text("verkeerd overgenomen")), given);
    }

    private static void refused(ResultValidator<Board> outcome, Rule by) {
        outcome.expectException(RuleBroken.class)
                .expectExceptionMessage(by.code())
                .expectNoEvents();
        Refusals.saw(by);
    }

    private static CouncilHearings after(CouncilHearing... hearings) {
        return CouncilHearings.of(
                Stream.of(hearings).map(CouncilHearingsTest::heard).toList());
    }

    @Test
    void aCouncilIsHeardOnceHoweverOftenThatIsSaid() {
        recording(CONSENT).expectEvents(heard(CONSENT)).expectResultMessagePayload(1);
        recording(CONSENT, heard(CONSENT)).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void whatIsRecordedUnderTheSameCodeTakesItsPlace() {
        CouncilHearing corrected =
                processing("verwerking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-09-01", null);
        recording(corrected, heard(CONSENT)).expectEvents(heard(corrected));
        assertThat(after(CONSENT, corrected).inForceOn(day("2020-09-01"))).containsExactly(corrected);
        assertThat(after(CONSENT, corrected).consentToProcessing(day("2020-08-01")))
                .isFalse();
    }

    @Test
    void itCountsFromTheDayOnWhichTheCouncilWasHeardAtTheEarliest() {
        recording(processing("verwerking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-05-14", null))
                .expectResultMessagePayload(1);
        refused(
                recording(
                        processing("verwerking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-05-13", null)),
                CouncilRule.HEARING_COUNTS_ONCE_HEARD);
    }

    @Test
    void itsLastDayIsNotBeforeItsFirst() {
        recording(processing("verwerking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-08-01", "2020-08-01"))
                .expectResultMessagePayload(1);
        refused(
                recording(processing(
                        "verwerking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-08-01", "2020-07-31")),
                CouncilRule.HEARING_PERIOD_IN_ORDER);
    }

    @Test
    void whatWasRecordedWronglyIsWithdrawnOnceAndCountsForNoDay() {
        withdrawing(heard(CONSENT)).expectEvents(withdrawn()).expectResultMessagePayload(1);
        withdrawing(heard(CONSENT), withdrawn()).expectNoEvents().expectResultMessagePayload(0);
        refused(withdrawing(), CouncilRule.HEARING_MUST_EXIST);
        assertThat(CouncilHearings.of(List.of(heard(CONSENT), withdrawn())).consentToProcessing(day("2020-08-01")))
                .isFalse();
        recording(CONSENT, heard(CONSENT), withdrawn()).expectEvents(heard(CONSENT));
    }

    @Test
    void consentIsThereFromItsFirstDay() {
        assertThat(CouncilHearings.NONE.consentToProcessing(day("2020-08-01"))).isFalse();
        assertThat(after(CONSENT).consentToProcessing(day("2020-07-31"))).isFalse();
        assertThat(after(CONSENT).consentToProcessing(day("2020-08-01"))).isTrue();
        assertThat(after(CONSENT).consentToProcessing(day("2099-08-01"))).isTrue();
    }

    @Test
    void consentIsOverAfterItsLastDayWhateverWasSaidBefore() {
        CouncilHearing pilot =
                processing("proef", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2021-01-01", "2021-06-30");
        assertThat(after(pilot).consentToProcessing(day("2021-06-30"))).isTrue();
        assertThat(after(pilot).consentToProcessing(day("2021-07-01"))).isFalse();
        assertThat(after(CONSENT, pilot).consentToProcessing(day("2021-07-01"))).isFalse();
    }

    @Test
    void aCouncilTakesItsConsentBack() {
        CouncilHearing noLonger =
                processing("ingetrokken", CouncilRight.INSTEMMING, CouncilOutcome.NIET_AKKOORD, "2022-01-01", null);
        assertThat(after(CONSENT, noLonger).consentToProcessing(day("2021-12-31")))
                .isTrue();
        assertThat(after(CONSENT, noLonger).consentToProcessing(day("2022-01-01")))
                .isFalse();
        assertThat(after(noLonger, CONSENT).consentToProcessing(day("2022-01-01")))
                .isFalse();
    }

    @Test
    void onlyConsentToTheProcessingIsThat() {
        for (CouncilRight right : List.of(CouncilRight.OVERLEG, CouncilRight.ADVIES)) {
            assertThat(after(processing("verwerking", right, CouncilOutcome.AKKOORD, "2020-08-01", null))
                            .consentToProcessing(day("2020-08-01")))
                    .isFalse();
            assertThat(after(CONSENT, processing("anders", right, CouncilOutcome.NIET_AKKOORD, "2021-08-01", null))
                            .consentToProcessing(day("2021-08-01")))
                    .isTrue();
        }
        CouncilHearing other = hearing(
                "beleid",
                CouncilSubject.BELEID,
                CouncilRight.INSTEMMING,
                CouncilOutcome.AKKOORD,
                "2020-05-14",
                "2020-08-01",
                null);
        assertThat(after(other).consentToProcessing(day("2020-08-01"))).isFalse();
    }

    @Test
    void thatTheCouncilWasNotHeardOrDoesNotAgreeIsFound() {
        CouncilHearing advice = hearing(
                "doelen",
                CouncilSubject.STREEFCIJFERS,
                CouncilRight.ADVIES,
                CouncilOutcome.AKKOORD,
                "2020-05-14",
                "2020-08-01",
                "2024-07-31");
        CouncilHearing against = hearing(
                "doelen-nee",
                CouncilSubject.STREEFCIJFERS,
                CouncilRight.INSTEMMING,
                CouncilOutcome.NIET_AKKOORD,
                "2022-05-14",
                "2022-08-01",
                null);
        CouncilSubject targets = CouncilSubject.STREEFCIJFERS;
        assertThat(after(advice).finding(targets, day("2020-07-31"))).contains(CouncilFinding.COUNCIL_NOT_HEARD);
        assertThat(after(advice).finding(targets, day("2020-08-01"))).isEmpty();
        assertThat(after(advice).finding(targets, day("2024-08-01"))).contains(CouncilFinding.COUNCIL_NOT_HEARD);
        assertThat(after(advice).finding(CouncilSubject.BELEID, day("2020-08-01")))
                .contains(CouncilFinding.COUNCIL_NOT_HEARD);
        assertThat(after(advice, against).finding(targets, day("2022-08-01")))
                .contains(CouncilFinding.COUNCIL_DID_NOT_AGREE);
    }

    @Test
    void aCodeHasItsForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        processing("Ver werking", CouncilRight.INSTEMMING, CouncilOutcome.AKKOORD, "2020-08-01", null));
    }
}
