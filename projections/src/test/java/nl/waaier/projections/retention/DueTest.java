package nl.waaier.projections.retention;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.teacher.ErasureRule;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** Of whom what is of a class was kept for its time, and which rule stands in the way. */
class DueTest {

    private static final LocalDate BEFORE = day("2020-08-01");
    private static final GivenAppointment FIRST = appointment("1");
    private static final GivenAppointment SECOND = appointment("2");
    private static final GivenTrajectory P1 = trajectory("P1");

    private static Optional<Due> due(RetentionClass retentionClass, TeacherEvent... events) {
        return Due.of(GivenFile.of(events), retentionClass, BEFORE, day("2027-08-01"));
    }

    private static Optional<Due> left(TeacherEvent... events) {
        return due(RetentionClass.PERSON, events);
    }

    private static Due whole(String lastDay, int texts) {
        return new Due(TEACHER, day(lastDay), Set.of(), texts, Optional.empty());
    }

    @Test
    void whoseLastDayOfAllIsBeforeTheDayLeft() {
        assertThat(left(FIRST.started(), FIRST.endedOn("2020-07-31"), SECOND.started(), SECOND.endedOn("2019-07-31")))
                .contains(whole("2020-07-31", 0));
        assertThat(left(FIRST.started(), FIRST.endedOn("2020-08-01"))).isEmpty();
    }

    @Test
    void whoWorksHereOrNeverDidIsNotDue() {
        assertThat(left(FIRST.started(), FIRST.endedOn("2018-07-31"), SECOND.started()))
                .isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void aTrajectoryThatNothingEndedStandsInTheWay() {
        assertThat(left(FIRST.started(), FIRST.endedOn("2018-07-31"), P1.applied("2016-01-10")))
                .map(due -> due.refused().orElseThrow())
                .contains(ErasureRule.TRAJECTORY_OPEN);
    }

    @Test
    void textsAreThoseOfTheClass() {
        TeacherEvent[] career = {
            FIRST.started(),
            role("mentor").noting(new Notes(text("de rector"), null, null)).enteredOn("2015-08-01"),
            P1.decided("2016-04-01", NEGATIEF),
            FIRST.endedOn("2018-07-31")
        };
        assertThat(due(RetentionClass.TEXTS, career)).contains(whole("2018-07-31", 1));
        assertThat(left(career)).contains(whole("2018-07-31", 2));
    }

    @Test
    void anApplicationIsDueFromItsOwnEndWhoeverWorksHere() {
        assertThat(due(
                        RetentionClass.APPLICATIONS,
                        FIRST.started(),
                        P1.decided("2016-04-01", NEGATIEF),
                        trajectory("P2").decided("2016-04-01", POSITIEF),
                        trajectory("P2").appointed("2016-08-01"),
                        trajectory("P3").decided("2020-06-20", NEGATIEF),
                        trajectory("P4").applied("2016-04-01")))
                .contains(new Due(TEACHER, day("2016-05-13"), Set.of("P1"), 1, Optional.empty()));
        assertThat(due(RetentionClass.APPLICATIONS, FIRST.started())).isEmpty();
    }
}
