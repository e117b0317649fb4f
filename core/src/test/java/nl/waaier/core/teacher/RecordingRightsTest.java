package nl.waaier.core.teacher;

import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.ORGANISATION;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.GivenRight.RIGHT;

import nl.waaier.core.development.OwnRule;
import nl.waaier.core.ledger.RightsRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.GivenRight;
import org.junit.jupiter.api.Test;

/** What may be recorded by hand about somebody's basic right, and by whom. */
class RecordingRightsTest {

    /** Full-time from 1 August 2014: 83 hours and 600 euros. */
    private static final AppointmentStarted STARTED = appointment("1").started();

    private static RecordFact byOneself(TeacherFact fact) {
        return new RecordFact(fact, ORGANISATION, true);
    }

    private static RecordFact byAnother(TeacherFact fact) {
        return new RecordFact(fact, ORGANISATION, false);
    }

    @Test
    void ownChoiceTakesNobodysApproval() {
        TeacherFact all = RIGHT.spent("2014-11-15", "83", "600");
        given(STARTED).when(byOneself(all)).then(all);
    }

    @Test
    void nobodyElseSpendsOrConsents() {
        given(STARTED).when(byAnother(RIGHT.spent("2014-11-15", "1", "0"))).refused(OwnRule.OWN_HAND);
        given(STARTED, RIGHT.assigned("A1", "2014-10-06", "8", "0"))
                .when(byAnother(RIGHT.consented("A1", "2014-10-06", "8", "0")))
                .refused(OwnRule.OWN_HAND);
    }

    @Test
    void nobodyAssignsOrAgreesWithThemselves() {
        given(STARTED)
                .when(byOneself(RIGHT.assigned("A1", "2014-10-06", "8", "0")))
                .refused(RightsRule.NOBODY_ASSIGNS_THEMSELVES);
        given(STARTED)
                .when(byOneself(RIGHT.carriedOver("2014/2015", "2015-06-01", "8", "0")))
                .refused(RightsRule.NOBODY_ASSIGNS_THEMSELVES);
    }

    @Test
    void moreThanThereIsCannotBeSpent() {
        TeacherFact before = RIGHT.spent("2014-11-15", "80", "600");
        given(STARTED, before)
                .when(byOneself(RIGHT.spent("2015-01-15", "3.0001", "0")))
                .refused(RightsRule.RIGHT_NOT_OVERDRAWN);
        TeacherFact rest = RIGHT.spent("2015-01-15", "3", "0");
        given(STARTED, before).when(byOneself(rest)).then(rest);
    }

    @Test
    void whereNothingIsGrantedNothingIsSpent() {
        given(STARTED).when(byOneself(RIGHT.spent("2016-01-15", "1", "0"))).refused(RightsRule.RIGHT_NOT_OVERDRAWN);
    }

    @Test
    void consentDoesNotOverdrawEither() {
        given(STARTED, RIGHT.spent("2014-11-15", "80", "0"), RIGHT.assigned("A1", "2015-01-12", "8", "0"))
                .when(byOneself(RIGHT.consented("A1", "2015-01-12", "8", "0")))
                .refused(RightsRule.RIGHT_NOT_OVERDRAWN);
    }

    @Test
    void whatTheNextYearLeansOnIsNotSpentAfterAll() {
        given(STARTED, RIGHT.carriedOver("2014/2015", "2015-06-01", "10", "0"), RIGHT.spent("2015-10-01", "10", "0"))
                .when(byOneself(RIGHT.spent("2015-07-15", "74", "0")))
                .refused(RightsRule.RIGHT_NOT_OVERDRAWN);
    }

    @Test
    void whatWasOverdrawnBeforeIsNobodysDoingNow() {
        TeacherFact euros = RIGHT.spent("2015-01-15", "0", "50");
        given(STARTED, RIGHT.spent("2014-11-15", "90", "0"))
                .when(byOneself(euros))
                .then(euros);
    }

    @Test
    void aSchoolAssignsToWhoWorksThere() {
        TeacherFact assigned = RIGHT.assigned("A1", "2014-10-06", "8", "125");
        given(STARTED).when(byAnother(assigned)).then(assigned);
        given(STARTED)
                .when(byAnother(RIGHT.assigned("A1", "2014-07-31", "8", "0")))
                .refused(RightsRule.RIGHT_NEEDS_WORK_AT_SCHOOL);
        GivenRight elsewhere = new GivenRight(TEACHER, BOARD, new Brin("02XY"));
        given(STARTED)
                .when(byAnother(elsewhere.carriedOver("2014/2015", "2015-06-01", "8", "0")))
                .refused(RightsRule.RIGHT_NEEDS_WORK_AT_SCHOOL);
        GivenRight unknown = new GivenRight(TEACHER, BOARD, new Brin("99ZZ"));
        given(STARTED)
                .when(byAnother(unknown.assigned("A1", "2014-10-06", "8", "0")))
                .refused(OrganisationRule.SCHOOL_OF_BOARD);
    }

    @Test
    void anActivityIsAssignedOnceAndConsentedToOnce() {
        TeacherFact assigned = RIGHT.assigned("A1", "2014-10-06", "8", "0");
        TeacherFact consent = RIGHT.consented("A1", "2014-10-06", "8", "0");
        given(STARTED, assigned)
                .when(byAnother(RIGHT.assigned("A1", "2015-01-12", "4", "0")))
                .refused(RightsRule.ACTIVITY_ASSIGNED_ONCE);
        given(STARTED).when(byOneself(consent)).refused(RightsRule.CONSENT_NEEDS_ACTIVITY);
        given(STARTED, assigned).when(byOneself(consent)).then(consent);
        given(STARTED, assigned, consent)
                .when(byOneself(RIGHT.consented("A1", "2014-12-01", "1", "0")))
                .refused(RightsRule.CONSENT_GIVEN_ONCE);
    }

    @Test
    void whatWasConsentedToIsNotWithdrawnUnderIt() {
        given(STARTED, RIGHT.assigned("A1", "2014-10-06", "8", "0"), RIGHT.consented("A1", "2014-10-06", "8", "0"))
                .when(new RetractFact(TEACHER, BOARD, 1, text("vergissing"), ORGANISATION, false))
                .refused(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void whatIsCarriedOverIsAgreedOncePerYear() {
        TeacherFact agreed = RIGHT.carriedOver("2014/2015", "2015-06-01", "10", "0");
        given(STARTED).when(byAnother(agreed)).then(agreed);
        given(STARTED, agreed)
                .when(byAnother(RIGHT.carriedOver("2014/2015", "2015-07-01", "20", "0")))
                .refused(RightsRule.CARRY_OVER_AGREED_ONCE);
    }

    @Test
    void whatIsReplacedMakesRoomForWhatReplacesIt() {
        TeacherFact all = RIGHT.spent("2014-11-15", "83", "0");
        given(STARTED, all)
                .when(new ReplaceFact(1, RIGHT.spent("2014-11-15", "83", "600"), text("ook geld"), ORGANISATION, true))
                .result()
                .expectSuccessfulHandlerExecution();
        given(STARTED, all)
                .when(new ReplaceFact(1, RIGHT.spent("2014-11-15", "84", "0"), text("vergissing"), ORGANISATION, true))
                .refused(RightsRule.RIGHT_NOT_OVERDRAWN);
    }
}
