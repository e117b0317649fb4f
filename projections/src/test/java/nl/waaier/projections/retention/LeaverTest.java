package nl.waaier.projections.retention;

import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** Who left before a day, and whether something of theirs is open. */
class LeaverTest {

    private static final LocalDate BEFORE = day("2020-08-01");
    private static final GivenAppointment FIRST = appointment("1");
    private static final GivenAppointment SECOND = appointment("2");

    private static Optional<Leaver> leaver(TeacherEvent... events) {
        return Leaver.of(GivenFile.of(events), BEFORE, day("2027-08-01"));
    }

    @Test
    void whoseLastDayOfAllIsBeforeTheDayLeft() {
        assertThat(leaver(FIRST.started(), FIRST.endedOn("2020-07-31"), SECOND.started(), SECOND.endedOn("2019-07-31")))
                .contains(new Leaver(TEACHER, day("2020-07-31"), false));
        assertThat(leaver(FIRST.started(), FIRST.endedOn("2020-08-01"))).isEmpty();
    }

    @Test
    void whoWorksHereOrNeverDidIsNoLeaver() {
        assertThat(leaver(FIRST.started(), FIRST.endedOn("2018-07-31"), SECOND.started()))
                .isEmpty();
        assertThat(leaver()).isEmpty();
    }

    @Test
    void aTrajectoryThatNothingEndedIsOpen() {
        assertThat(leaver(
                        FIRST.started(),
                        FIRST.endedOn("2018-07-31"),
                        trajectory("P1").applied("2016-01-10")))
                .contains(new Leaver(TEACHER, day("2018-07-31"), true));
    }
}
