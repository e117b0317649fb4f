package nl.waaier.api.asking.evidence;

import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.eventstore.StoredEvent;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import org.junit.jupiter.api.Test;

/** Which events of a stream belong to trajectory T-1, by their numbers. */
class TrajectoryEventsTest {

    private static final Instant RECORDED = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void theStepsOfTheTrajectoryAndOfNoOtherBelongToIt() {
        assertThat(chosen(
                        step("T-1", PromotionStep.AANMELDING, "2020-01-01"),
                        step("T-2", PromotionStep.BESLUIT, "2020-02-01"),
                        role("mentor").enteredOn("2020-02-01"),
                        step("T-1", PromotionStep.BESLUIT, "2020-03-01")))
                .containsExactly(0L, 3L);
    }

    @Test
    void whatWasWithdrawnBelongsToItAndSoDoesTheWithdrawal() {
        PromotionStepTaken wrong = step("T-1", PromotionStep.BESLUIT, "2020-03-01");
        PromotionStepTaken other = step("T-2", PromotionStep.BESLUIT, "2020-03-01");
        assertThat(chosen(wrong, other, retracted(1, other, "verkeerd"), retracted(0, wrong, "verkeerd")))
                .containsExactly(0L, 3L);
    }

    @Test
    void anAppointmentBringsTheArbeidsrelatieThatBeganAndTheOneThatWasLeft() {
        assertThat(chosen(
                        appointment("old").from("2014-08-01").started(),
                        appointment("old").from("2014-08-01").fte("0.5").changedOn("2016-08-01"),
                        appointment("parallel").from("2018-08-01").started(),
                        appointment("elsewhere").at("16AI").from("2014-08-01").started(),
                        step("T-1", PromotionStep.BENOEMING, "2020-08-01"),
                        appointment("old").endedOn("2020-07-31"),
                        appointment("new").from("2020-08-01").scale("LC").started(),
                        appointment("later").from("2020-08-02").scale("LC").started(),
                        appointment("new").endedOn("2022-07-31")))
                .containsExactly(0L, 4L, 5L, 6L, 8L);
    }

    @Test
    void whatEndedAndBeganOnThoseDaysElsewhereOrOnAnotherScaleIsAnotherStory() {
        assertThat(chosen(
                        appointment("old").from("2014-08-01").started(),
                        appointment("elsewhere").at("16AI").from("2014-08-01").started(),
                        appointment("other scale")
                                .from("2014-08-01")
                                .scale("LD")
                                .started(),
                        step("T-1", PromotionStep.BENOEMING, "2020-08-01"),
                        appointment("old").endedOn("2020-07-31"),
                        appointment("elsewhere").endedOn("2020-07-31"),
                        appointment("other scale").endedOn("2020-07-31"),
                        appointment("new elsewhere")
                                .at("16AI")
                                .from("2020-08-01")
                                .scale("LC")
                                .started(),
                        appointment("new").from("2020-08-01").scale("LC").started()))
                .containsExactly(0L, 3L, 4L, 8L);
    }

    @Test
    void whenNothingEndedOnTheDayBeforeItIsTheLatestThatWasLeft() {
        assertThat(chosen(
                        appointment("first").from("2010-08-01").started(),
                        appointment("second").from("2014-08-01").started(),
                        appointment("same day").from("2020-08-01").started(),
                        step("T-1", PromotionStep.BENOEMING, "2020-08-01")))
                .containsExactly(1L, 3L);
    }

    @Test
    void withoutAnAppointmentNoArbeidsrelatieBelongsToIt() {
        assertThat(chosen(
                        appointment("old").from("2014-08-01").started(),
                        step("T-1", PromotionStep.BESLUIT, "2020-08-01"),
                        appointment("new").from("2020-08-01").scale("LC").started()))
                .containsExactly(1L);
    }

    @Test
    void aRetractedArbeidsrelatieIsShownAsSuch() {
        var started = appointment("new").from("2020-08-01").scale("LC").started();
        assertThat(chosen(step("T-1", PromotionStep.BENOEMING, "2020-08-01"), started, retracted(1, started, "fout")))
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void eventsOfSeveralTrajectoriesComeOnceAndInOrder() {
        List<StoredEvent> stream = stream(
                appointment("a").from("2014-08-01").started(),
                step("T-1", PromotionStep.BENOEMING, "2016-08-01"),
                step("T-2", PromotionStep.BENOEMING, "2018-08-01"));
        assertThat(TrajectoryEvents.knownOn(stream, Instant.MAX)
                        .of(Set.of("T-1", "T-2"), Organisation.EMPTY.succession()))
                .extracting(StoredEvent::sequence)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatWasRecordedLaterWasNotKnown() {
        List<StoredEvent> stream = stream(
                step("T-1", PromotionStep.AANMELDING, "2020-01-01"), step("T-1", PromotionStep.BESLUIT, "2020-02-01"));
        assertThat(TrajectoryEvents.knownOn(stream, at(0)).days("T-1")).containsExactly(day("2020-01-01"));
        assertThat(TrajectoryEvents.knownOn(stream, at(0).minusMillis(1)).days("T-1"))
                .isEmpty();
        assertThat(TrajectoryEvents.knownOn(stream, at(1)).days("T-1"))
                .containsExactlyInAnyOrder(day("2020-01-01"), day("2020-02-01"));
    }

    private static List<Long> chosen(TeacherEvent... events) {
        return TrajectoryEvents.knownOn(stream(events), Instant.MAX)
                .of(Set.of("T-1"), Organisation.EMPTY.succession())
                .stream()
                .map(StoredEvent::sequence)
                .toList();
    }

    private static List<StoredEvent> stream(TeacherEvent... events) {
        List<StoredEvent> stream = new ArrayList<>();
        for (TeacherEvent event : events) {
            stream.add(
                    new StoredEvent("s", stream.size(), "t", "1", at(stream.size()), Map.of(), "{}", List.of(), event));
        }
        return stream;
    }

    private static Instant at(int number) {
        return RECORDED.plusSeconds(60L * number);
    }

    private static PromotionStepTaken step(String trajectory, PromotionStep step, String date) {
        return new PromotionStepTaken(
                Given.TEACHER,
                Given.BOARD,
                trajectory,
                new Brin("16AH"),
                "LB",
                "LC",
                step,
                null,
                day(date),
                PromotionOutcome.POSITIEF,
                null,
                false,
                null,
                null,
                Notes.NONE);
    }
}
