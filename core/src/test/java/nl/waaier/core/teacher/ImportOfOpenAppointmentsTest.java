package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.deniedByDelivery;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** An end on record, and a delivery by which the arbeidsrelatie goes on. */
class ImportOfOpenAppointmentsTest {

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");
    private static final AppointmentStarted EMPLOYED = FIRST.started();

    /** What is recorded when the arbeidsrelatie is delivered without end; the last row is of this date. */
    private static List<TeacherEvent> delivered(TeacherFile file, String lastMutation, TeacherFact... facts) {
        ImportFacts delivery = new ImportFacts(
                TEACHER, BOARD, List.of(facts), Map.of("1", day(lastMutation)), Given.ORGANISATION, false);
        List<TeacherEvent> events = Desk.importing(file, delivery).events();
        assertThat(Desk.importing(GivenFile.after(file, events), delivery).events())
                .as("the same again")
                .isEmpty();
        return events;
    }

    private static TeacherFile file(TeacherEvent... events) {
        return GivenFile.of(List.of(events));
    }

    @Test
    void theEndIsWithdrawnWhenTheRowThatCarriedItComesWithout() {
        var ended = FIRST.endedOn("2016-07-31");
        assertThat(delivered(file(EMPLOYED, ended), "2014-08-01", EMPLOYED))
                .containsExactly(deniedByDelivery(1, ended));
    }

    @Test
    void theEndIsWithdrawnWhenALaterRowBeforeItComesWithout() {
        var ended = FIRST.endedOn("2016-07-31");
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        assertThat(delivered(file(EMPLOYED, ended), "2015-08-01", EMPLOYED, changed))
                .containsExactly(deniedByDelivery(1, ended), changed);
    }

    @Test
    void theEndIsWithdrawnWhenTheArbeidsrelatieHasAMutationAfterIt() {
        var ended = FIRST.leftOn("2016-07-31");
        var changed = FIRST.fte("0.8").changedOn("2016-08-01");
        assertThat(delivered(file(EMPLOYED, ended), "2016-08-01", EMPLOYED, changed))
                .containsExactly(deniedByDelivery(1, ended), changed);
    }

    @Test
    void anEndOfARowOfItsOwnStandsWhenThatRowIsJustNotHandedInAgain() {
        var left = FIRST.leftOn("2016-07-31");
        assertThat(delivered(file(EMPLOYED, left), "2014-08-01", EMPLOYED)).isEmpty();
        assertThat(delivered(
                        file(EMPLOYED, left), "2016-07-31", FIRST.fte("0.8").changedOn("2016-07-31")))
                .hasSize(1);
    }

    @Test
    void anEndStandsWhenOnlyEarlierRowsAreHandedIn() {
        var changed = FIRST.fte("0.8").changedOn("2015-08-01");
        var ended = FIRST.endedOn("2016-07-31");
        assertThat(delivered(file(EMPLOYED, changed, ended), "2014-08-01", EMPLOYED))
                .isEmpty();
    }

    @Test
    void anEndThatIsDeliveredTooStands() {
        var ended = FIRST.endedOn("2016-07-31");
        assertThat(delivered(file(EMPLOYED, ended), "2014-08-01", EMPLOYED, ended))
                .isEmpty();
    }

    @Test
    void theEndOfAnotherArbeidsrelatieStands() {
        var other = appointment("2").started();
        var ended = appointment("2").endedOn("2016-07-31");
        assertThat(delivered(file(EMPLOYED, other, ended), "2017-08-01", EMPLOYED))
                .isEmpty();
    }

    @Test
    void anUnknownArbeidsrelatieThatGoesOnChangesNothing() {
        assertThat(delivered(GivenFile.EMPTY, "2014-08-01")).isEmpty();
    }

    @Test
    void aStartThatMovesBackDeniesTheEndToo() {
        var started = FIRST.from("2015-08-01").started();
        var ended = FIRST.endedOn("2016-07-31");
        assertThat(delivered(file(started, ended), "2014-08-01", EMPLOYED)).contains(deniedByDelivery(1, ended));
    }
}
