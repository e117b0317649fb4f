package nl.waaier.core.teacher;

import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.appointment;

import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.testing.GivenAppointment;
import org.junit.jupiter.api.Test;

/** Facts about arbeidsrelaties, recorded by hand. */
class RecordingAppointmentsTest {

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");
    private static final AppointmentStarted STARTED = FIRST.started();

    @Test
    void aFirstAppointmentMakesATeacherKnown() {
        given().whenRecording(STARTED).then(STARTED).expectResultMessagePayload(new Recorded(0));
    }

    @Test
    void anAppointmentStartsOnce() {
        given(STARTED)
                .whenRecording(FIRST.scale("LC").from("2016-08-01").started())
                .refused(AppointmentRule.APPOINTMENT_STARTS_ONCE);
    }

    @Test
    void anotherFunctionIsAnotherAppointmentEvenBesideTheFirst() {
        AppointmentStarted other =
                appointment("2").scale("LC").from("2014-08-01").started();
        given(STARTED).whenRecording(other).then(other).expectResultMessagePayload(new Recorded(1));
    }

    @Test
    void onlyAnAppointmentThatBeganCanChange() {
        given(STARTED)
                .whenRecording(appointment("2").changedOn("2015-08-01"))
                .refused(AppointmentRule.APPOINTMENT_MUST_EXIST);
    }

    @Test
    void onlyAnAppointmentThatBeganCanEnd() {
        given().whenRecording(FIRST.endedOn("2015-07-31")).refused(AppointmentRule.APPOINTMENT_MUST_EXIST);
    }

    @Test
    void aChangeOnTheFirstDayIsRefused() {
        given(STARTED).whenRecording(FIRST.changedOn("2014-08-01")).refused(AppointmentRule.CHANGE_WITHIN_APPOINTMENT);
    }

    @Test
    void aChangeOnTheSecondDayIsTaken() {
        var changed = FIRST.fte("0.8").because(ChangeKind.OMVANG).changedOn("2014-08-02");
        given(STARTED).whenRecording(changed).then(changed);
    }

    @Test
    void aChangeOnTheLastDayIsTaken() {
        var changed = FIRST.fte("0.8").changedOn("2016-07-31");
        given(STARTED, FIRST.endedOn("2016-07-31")).whenRecording(changed).then(changed);
    }

    @Test
    void aChangeAfterTheLastDayIsRefused() {
        given(STARTED, FIRST.endedOn("2016-07-31"))
                .whenRecording(FIRST.fte("0.8").changedOn("2016-08-01"))
                .refused(AppointmentRule.CHANGE_WITHIN_APPOINTMENT);
    }

    @Test
    void mutationsDoNotOverlap() {
        given(STARTED, FIRST.fte("0.8").changedOn("2015-08-01"))
                .whenRecording(FIRST.fte("0.6").changedOn("2015-08-01"))
                .refused(AppointmentRule.NO_OVERLAPPING_MUTATIONS);
    }

    @Test
    void anEarlierMutationMayBeToldLater() {
        var earlier = FIRST.fte("0.6").changedOn("2015-01-01");
        given(STARTED, FIRST.fte("0.8").changedOn("2015-08-01"))
                .whenRecording(earlier)
                .then(earlier);
    }

    @Test
    void anAppointmentEndsOnce() {
        given(STARTED, FIRST.endedOn("2016-07-31"))
                .whenRecording(FIRST.leftOn("2017-07-31"))
                .refused(AppointmentRule.APPOINTMENT_ENDS_ONCE);
    }

    @Test
    void anAppointmentDoesNotEndBeforeItsLastChange() {
        given(STARTED, FIRST.fte("0.8").changedOn("2015-08-01"))
                .whenRecording(FIRST.endedOn("2015-07-31"))
                .refused(AppointmentRule.END_AFTER_LAST_CHANGE);
    }

    @Test
    void anAppointmentMayEndOnTheDayOfItsLastChange() {
        var ended = FIRST.leftOn("2015-08-01");
        given(STARTED, FIRST.fte("0.8").changedOn("2015-08-01"))
                .whenRecording(ended)
                .then(ended);
    }

    @Test
    void anAppointmentMayLastOneDay() {
        var ended = FIRST.endedOn("2014-08-01");
        given(STARTED).whenRecording(ended).then(ended);
    }

    @Test
    void anAppointmentDoesNotEndBeforeItBegan() {
        given(STARTED).whenRecording(FIRST.endedOn("2014-07-31")).refused(AppointmentRule.END_AFTER_LAST_CHANGE);
    }
}
