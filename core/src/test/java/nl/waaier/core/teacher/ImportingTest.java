package nl.waaier.core.teacher;

import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.replacedByDelivery;
import static nl.waaier.core.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.ImportDecision.Change;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A delivery through the real aggregate. */
class ImportingTest {

    private static final GivenAppointment FIRST = appointment("1");
    private static final AppointmentStarted EMPLOYED = FIRST.started();

    private static ImportFacts delivery(boolean dryRun, TeacherFact... facts) {
        return new ImportFacts(TEACHER, BOARD, List.of(facts), Map.of(), Given.ORGANISATION, dryRun);
    }

    private static Outcome rejected(Rule rule) {
        return new Outcome(Status.REJECTED, rule);
    }

    private static Matcher<ImportDecision> decided(
            List<Outcome> outcomes, List<TeacherEvent> events, List<Change> changes) {
        return Matchers.matches(decision -> decision.outcomes().equals(outcomes)
                && decision.events().equals(events)
                && decision.changes().equals(changes));
    }

    @Test
    void aFirstDeliveryMakesATeacherKnown() {
        given().when(delivery(false, mentorSince("2015-08-01"), EMPLOYED))
                .then(EMPLOYED, mentorSince("2015-08-01"))
                .expectResultMessagePayloadMatching(decided(
                        List.of(Outcome.RECORDED, Outcome.RECORDED),
                        List.of(EMPLOYED, mentorSince("2015-08-01")),
                        List.of()));
    }

    @Test
    void aDryRunTellsWhatWouldBeAndRecordsNothing() {
        given().when(delivery(true, EMPLOYED))
                .then()
                .expectResultMessagePayloadMatching(decided(List.of(Outcome.RECORDED), List.of(EMPLOYED), List.of()));
    }

    @Test
    void aDeliveryOfWhichNothingIsTakenInLeavesNoTeacher() {
        given().when(delivery(false, mentorSince("2015-08-01")))
                .then()
                .expectResultMessagePayloadMatching(
                        decided(List.of(rejected(CareerRule.ROLE_NEEDS_APPOINTMENT)), List.of(), List.of()));
    }

    @Test
    void aCorrectedDeliveryReplacesWhatItDeliveredBefore() {
        var wrong = FIRST.fte("0.8").changedOn("2015-08-01");
        var right = FIRST.fte("0.6").changedOn("2015-08-01");
        given(EMPLOYED, wrong)
                .when(delivery(false, EMPLOYED, right))
                .then(replacedByDelivery(1, wrong, 3), right)
                .expectResultMessagePayloadMatching(decided(
                        List.of(Outcome.UNCHANGED, Outcome.REPLACED),
                        List.of(replacedByDelivery(1, wrong, 3), right),
                        List.of(new Change(wrong, right))));
    }

    @Test
    void aTeacherOfAnotherBoardIsNotDelivered() {
        BoardNumber other = new BoardNumber("49999");
        given(EMPLOYED)
                .when(new ImportFacts(TEACHER, other, List.of(), Map.of(), Given.ORGANISATION, false))
                .refused(FactRule.TEACHER_OF_BOARD);
    }

    @Test
    void aDeliveryIsAboutOneTeacherOfOneBoard() {
        TeacherFact ofOtherTeacher = FIRST.of(teacher(2), BOARD).started();
        TeacherFact ofOtherBoard = FIRST.of(TEACHER, new BoardNumber("49999")).started();
        assertThatIllegalArgumentException().isThrownBy(() -> delivery(false, ofOtherTeacher));
        assertThatIllegalArgumentException().isThrownBy(() -> delivery(false, ofOtherBoard));
    }
}
