package nl.waaier.core.appointment;

import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.mentorSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");
    private static final AppointmentStarted EMPLOYED = FIRST.started();

    @Test
    void theFirstAndTheLastDayCount() {
        Appointment one = Appointment.of(GivenFile.onRecord(EMPLOYED, FIRST.leftOn("2016-07-31")))
                .getFirst();
        assertThat(one.activeOn(day("2014-07-31"))).isFalse();
        assertThat(one.activeOn(day("2014-08-01"))).isTrue();
        assertThat(one.activeOn(day("2016-07-31"))).isTrue();
        assertThat(one.activeOn(day("2016-08-01"))).isFalse();
        assertThat(one.lastDay()).isEqualTo(day("2016-07-31"));
    }

    @Test
    void withoutAnEndItGoesOn() {
        Appointment one = Appointment.of(GivenFile.onRecord(EMPLOYED)).getFirst();
        assertThat(one.activeOn(day("2099-12-31"))).isTrue();
        assertThat(one.lastDay()).isNull();
    }

    @Test
    void theTermsOfADateAreThoseOfTheLastMutationUpToIt() {
        Appointment one = Appointment.of(GivenFile.onRecord(
                        FIRST.fte("0.6").changedOn("2016-08-01"),
                        FIRST.fte("0.8").changedOn("2015-08-01"),
                        EMPLOYED,
                        FIRST.leftOn("2017-07-31")))
                .getFirst();
        assertThat(one.termsOn(day("2014-07-31"))).isEmpty();
        assertThat(one.termsOn(day("2014-08-01"))).hasValue(FIRST.terms());
        assertThat(one.termsOn(day("2015-07-31"))).hasValue(FIRST.terms());
        assertThat(one.termsOn(day("2015-08-01"))).hasValue(FIRST.fte("0.8").terms());
        assertThat(one.termsOn(day("2017-07-31"))).hasValue(FIRST.fte("0.6").terms());
        assertThat(one.termsOn(day("2017-08-01"))).isEmpty();
    }

    @Test
    void aChangeOrEndWithoutAStartIsNoAppointment() {
        assertThat(Appointment.of(GivenFile.onRecord(FIRST.changedOn("2015-08-01"), FIRST.leftOn("2016-07-31"))))
                .isEmpty();
    }

    @Test
    void severalStandSideBySideInOrderOfStartAndThenOfVolgnummer() {
        assertThat(Appointment.of(GivenFile.onRecord(
                        appointment("3").from("2014-08-01").started(),
                        appointment("2").from("2013-08-01").started(),
                        mentorSince("2015-08-01"),
                        EMPLOYED)))
                .extracting(Appointment::id)
                .containsExactly("2", "1", "3");
    }

    @Test
    void nobodyChangesWhatWasFolded() {
        Appointment one = Appointment.of(GivenFile.onRecord(EMPLOYED)).getFirst();
        assertThatThrownBy(() -> one.terms().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
