package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.ImportDecision.Change;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;

/** An arbeidsrelatie in a delivery beside the one on record: a row is never believed at the cost of another's history. */
class DeliveredAppointmentTest {

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");
    private static final AppointmentStarted EMPLOYED = FIRST.started();

    private static ImportDecision delivered(TeacherFile file, TeacherFact... facts) {
        ImportDecision decision = decided(file, facts);
        decision.outcomes().stream().map(Outcome::rule).filter(Objects::nonNull).forEach(Refusals::saw);
        assertThat(decided(decision.after(), facts).events()).isEmpty();
        return decision;
    }

    private static ImportDecision decided(TeacherFile file, TeacherFact... facts) {
        return Desk.importing(
                file,
                new ImportFacts(
                        TEACHER, BOARD, List.of(facts), Map.of("1", day("2014-08-01")), Given.ORGANISATION, false));
    }

    private static TeacherFile file(TeacherEvent... events) {
        return GivenFile.of(List.of(events));
    }

    private static void isAnother(TeacherFile file, TeacherFact start) {
        ImportDecision decision = delivered(file, start);
        assertThat(decision.events()).isEmpty();
        assertThat(decision.outcomes())
                .extracting(Outcome::rule)
                .containsExactly(AppointmentRule.NUMBER_OF_ANOTHER_APPOINTMENT);
        assertThat(decision.outcomes().getFirst().onRecord()).contains(EMPLOYED);
    }

    @Test
    void anotherScaleOrCategoryIsAnother() {
        isAnother(file(EMPLOYED), FIRST.scale("LC").started());
        isAnother(file(EMPLOYED), FIRST.category(8).started());
    }

    @Test
    void aStartAfterTheEndOrFarFromTheOneOnRecordIsAnother() {
        var ended = FIRST.endedOn("2014-08-15");
        isAnother(file(EMPLOYED, ended), FIRST.from("2014-08-16").started());
        isAnother(file(EMPLOYED), FIRST.from("2014-09-27").started());
    }

    @Test
    void aStartThatMovesOnByEightWeeksIsACorrection() {
        var moved = FIRST.from("2014-09-26").started();
        assertThat(delivered(file(EMPLOYED), moved).changes()).containsExactly(new Change(EMPLOYED, moved));
    }

    @Test
    void theSameFunctionUnderTheLabelOfTheDayIsACorrection() {
        var before = FIRST.in(Sector.BO).from("2018-08-25").scale("LB").started();
        var after = FIRST.in(Sector.BO).from("2018-09-01").scale("L11").started();
        assertThat(delivered(file(before), after).changes()).containsExactly(new Change(before, after));
    }

    @Test
    void whatWasPlannedAfterAnEndFallsWithIt() {
        var planned = FIRST.fte("0.8").changedOn("2016-08-01");
        var left = FIRST.leftOn("2016-05-31");
        assertThat(delivered(file(EMPLOYED, planned), EMPLOYED, left).changes())
                .containsExactly(new Change(planned, null));
    }

    @Test
    void anEndThatTheDeliveryLeavesOutIsToldAndStands() {
        var left = FIRST.leftOn("2016-05-31");
        ImportDecision decision = delivered(file(EMPLOYED, left), EMPLOYED);
        assertThat(decision.events()).isEmpty();
        assertThat(decision.denied()).containsExactly(left);
    }
}
