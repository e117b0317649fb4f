package nl.waaier.core.teacher;

import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.shared.CareerStage.IN_OPLEIDING;
import static nl.waaier.core.shared.CareerStage.MEESTER;
import static nl.waaier.core.shared.CareerStage.STARTER;
import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.starterscoachSince;
import static nl.waaier.core.testing.Given.text;

import java.util.List;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.team.TeamRule;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenRole;
import org.junit.jupiter.api.Test;

/** Facts about roles, recorded by hand. */
class RecordingCareersTest {

    private static final AppointmentStarted EMPLOYED =
            appointment("1").from("2014-08-01").started();
    private static final GivenRole MENTOR = role("mentor").noting(Given.judged());

    @Test
    void aRoleIsEnteredOnTheFirstDayOfAnAppointment() {
        given(EMPLOYED).whenRecording(mentorSince("2014-08-01")).then(mentorSince("2014-08-01"));
    }

    @Test
    void aRoleIsNotEnteredTheDayBefore() {
        given(EMPLOYED).whenRecording(mentorSince("2014-07-31")).refused(CareerRule.ROLE_NEEDS_APPOINTMENT);
    }

    @Test
    void aRoleIsEnteredOnTheLastDayOfAnAppointmentButNotTheDayAfter() {
        var ended = appointment("1").leftOn("2016-07-31");
        given(EMPLOYED, ended).whenRecording(mentorSince("2016-07-31")).then(mentorSince("2016-07-31"));
        given(EMPLOYED, ended).whenRecording(mentorSince("2016-08-01")).refused(CareerRule.ROLE_NEEDS_APPOINTMENT);
    }

    @Test
    void anAppointmentAtAnotherSchoolIsNotEnough() {
        given(EMPLOYED)
                .whenRecording(MENTOR.at("02XY").enteredOn("2015-08-01"))
                .refused(CareerRule.ROLE_NEEDS_APPOINTMENT);
    }

    @Test
    void careersStartAtAnyStage() {
        var master = MENTOR.as(MEESTER).enteredOn("2015-08-01");
        given(EMPLOYED).whenRecording(master).then(master);
    }

    @Test
    void aRoleIsHeldOnceAtATime() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(mentorSince("2016-08-01"))
                .refused(CareerRule.ROLE_HELD_ONCE);
    }

    @Test
    void aRoleIsNotEnteredAgainOnItsLastDay() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2016-07-31"))
                .whenRecording(mentorSince("2016-07-31"))
                .refused(CareerRule.ROLE_HELD_ONCE);
    }

    @Test
    void aRoleIsEnteredAgainTheDayAfter() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2016-07-31"))
                .whenRecording(mentorSince("2016-08-01"))
                .then(mentorSince("2016-08-01"));
    }

    @Test
    void thePastIsToldAfterThePresentDateeFactAtATime() {
        given(EMPLOYED, mentorSince("2018-08-01"))
                .whenRecording(mentorSince("2015-08-01"))
                .then(mentorSince("2015-08-01"));
        given(EMPLOYED, mentorSince("2018-08-01"), mentorSince("2015-08-01"))
                .whenRecording(MENTOR.leftOn("2016-07-31"))
                .then(MENTOR.leftOn("2016-07-31"));
        given(EMPLOYED, mentorSince("2018-08-01"), mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(ERVAREN, "2016-08-01"))
                .then(MENTOR.reached(ERVAREN, "2016-08-01"));
    }

    @Test
    void aStageBelongsToARoleThatIsHeld() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2016-07-31"))
                .whenRecording(MENTOR.reached(ERVAREN, "2016-08-01"))
                .refused(CareerRule.ROLE_NOT_HELD);
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2016-07-31"))
                .whenRecording(MENTOR.reached(ERVAREN, "2016-07-31"))
                .then(MENTOR.reached(ERVAREN, "2016-07-31"));
    }

    @Test
    void anEndBelongsToARoleThatWasEntered() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.leftOn("2015-07-31"))
                .refused(CareerRule.ROLE_NOT_HELD);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.leftOn("2015-08-01"))
                .then(MENTOR.leftOn("2015-08-01"));
    }

    @Test
    void aStageComesAfterEntry() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(ERVAREN, "2015-08-01"))
                .refused(CareerRule.STAGE_AFTER_ENTRY);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(ERVAREN, "2015-08-02"))
                .then(MENTOR.reached(ERVAREN, "2015-08-02"));
    }

    @Test
    void stagesHaveDatesOfTheirOwn() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .whenRecording(MENTOR.reached(MEESTER, "2017-08-01"))
                .refused(CareerRule.STAGE_AFTER_ENTRY);
    }

    @Test
    void aStageRisesOneStepAtATime() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(MEESTER, "2017-08-01"))
                .refused(CareerRule.STAGE_RISES_ONE_STEP);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(STARTER, "2017-08-01"))
                .refused(CareerRule.STAGE_RISES_ONE_STEP);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(IN_OPLEIDING, "2017-08-01"))
                .refused(CareerRule.STAGE_RISES_ONE_STEP);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.reached(ERVAREN, "2017-08-01"))
                .then(MENTOR.reached(ERVAREN, "2017-08-01"));
    }

    @Test
    void aStageToldLateMayNotTakeTheStepThatAlreadyFollows() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .whenRecording(MENTOR.reached(ERVAREN, "2016-08-01"))
                .refused(CareerRule.STAGE_RISES_ONE_STEP);
    }

    @Test
    void aStageInOneRoleSaysNothingAboutAnother() {
        given(EMPLOYED, MENTOR.as(MEESTER).enteredOn("2015-08-01"))
                .whenRecording(role("starterscoach").as(IN_OPLEIDING).enteredOn("2018-08-01"))
                .then(role("starterscoach").as(IN_OPLEIDING).enteredOn("2018-08-01"));
    }

    @Test
    void aRoleIsLeftOnce() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"))
                .whenRecording(MENTOR.leftOn("2016-07-31"))
                .refused(CareerRule.ROLE_LEFT_ONCE);
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.leftOn("2017-07-31"), mentorSince("2018-08-01"))
                .whenRecording(MENTOR.leftOn("2019-07-31"))
                .then(MENTOR.leftOn("2019-07-31"));
    }

    @Test
    void aRoleIsNotLeftBeforeTheLastStageInIt() {
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .whenRecording(MENTOR.leftOn("2017-07-31"))
                .refused(CareerRule.LEAVING_AFTER_LAST_STAGE);
        given(EMPLOYED, mentorSince("2015-08-01"), MENTOR.reached(ERVAREN, "2017-08-01"))
                .whenRecording(MENTOR.leftOn("2017-08-01"))
                .then(MENTOR.leftOn("2017-08-01"));
    }

    @Test
    void supportMayPrepareForARoleNotYetEntered() {
        var course = role("starterscoach").supported(SupportKind.SCHOLING, "2014-01-01");
        given(EMPLOYED).whenRecording(course).then(course);
    }

    @Test
    void aDossierIsOfSomebodyWhoWorksOrHeldARoleAtThatSchool() {
        var elsewhere = MENTOR.at("02XY");
        for (TeacherFact dossier : List.of(
                elsewhere.supported(SupportKind.SCHOLING, "2016-01-01"),
                elsewhere.facilitated(FacilitationKind.TIJD, "2016-01-01"),
                elsewhere.recognised(RecognitionKind.INFORMEEL, "2016-01-01"))) {
            given(EMPLOYED).whenRecording(dossier).refused(CareerRule.DOSSIER_NEEDS_WORK_AT_SCHOOL);
            given(EMPLOYED, appointment("2").at("02XY").from("2010-08-01").started())
                    .whenRecording(dossier)
                    .then(dossier);
        }
    }

    @Test
    void soIsOneThatReplacesAFact() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .when(new ReplaceFact(
                        1, MENTOR.at("99ZZ").enteredOn("2015-08-01"), text("andere school"), Given.ORGANISATION, false))
                .refused(OrganisationRule.SCHOOL_OF_BOARD);
    }

    @Test
    void aCommandThatPassedEveryParserIsHeldToTheBoard() {
        given(EMPLOYED).whenRecording(appointment("2").at("99ZZ").started()).refused(OrganisationRule.SCHOOL_OF_BOARD);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(new RoleLeft(TEACHER, BOARD, SCHOOL, "tovenaar", day("2016-07-31"), Notes.NONE))
                .refused(OrganisationRule.ROLE_IN_CATALOGUE);
        given(EMPLOYED)
                .whenRecording(role("mentor").in(CareerDomain.COLLEGAS).enteredOn("2015-08-01"))
                .refused(OrganisationRule.ROLE_KEEPS_DOMAIN);
        given(EMPLOYED)
                .whenRecording(role("lid-registercommissie").enteredOn("2022-01-01"))
                .refused(OrganisationRule.ROLE_ABOLISHED);
    }

    @Test
    void whoTeachesIsInDomainOneByThatAndIsAskedForNoRoleInIt() {
        given(EMPLOYED).whenRecording(starterscoachSince("2015-08-01")).then(starterscoachSince("2015-08-01"));
        given(EMPLOYED, mentorSince("2015-08-01"), starterscoachSince("2015-08-01"))
                .whenRecording(MENTOR.leftOn("2017-07-31"))
                .then(MENTOR.leftOn("2017-07-31"));
    }

    @Test
    void aStageSaysWhoJudgedAndOnWhatEvidence() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(role("mentor").reached(ERVAREN, "2017-08-01"))
                .refused(CareerRule.STAGE_SAYS_WHO_JUDGED);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(role("mentor").noting(Given.decidedBy("rector")).reached(ERVAREN, "2017-08-01"))
                .refused(CareerRule.STAGE_SAYS_WHO_JUDGED);
    }

    @Test
    void nobodyJudgesOrRecognisesThemselves() {
        for (TeacherFact own : List.of(
                MENTOR.reached(ERVAREN, "2017-08-01"), MENTOR.recognised(RecognitionKind.INFORMEEL, "2017-08-01"))) {
            given(EMPLOYED, mentorSince("2015-08-01"))
                    .when(new RecordFact(own, Given.ORGANISATION, true))
                    .refused(CareerRule.NOBODY_JUDGES_OWN_ROLE);
            given(EMPLOYED, mentorSince("2015-08-01")).whenRecording(own).then(own);
        }
    }

    @Test
    void recognitionSaysByWhatOrByWhom() {
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(role("mentor").recognised(RecognitionKind.INFORMEEL, "2017-08-01"))
                .refused(CareerRule.RECOGNITION_SAYS_BY_WHAT);
        var formal = role("mentor").recognised(RecognitionKind.FORMEEL, "2017-08-01");
        given(EMPLOYED, mentorSince("2015-08-01")).whenRecording(formal).then(formal);
    }

    @Test
    void whoIsBackAfterLongEntersTheRoleAnewAndWhoIsBackSoonGoesOnInIt() {
        var left = appointment("1").leftOn("2018-07-31");
        var soon = appointment("2").from("2018-10-31").started();
        var later = appointment("2").from("2018-11-01").started();
        given(EMPLOYED, mentorSince("2015-08-01"), left, soon)
                .whenRecording(mentorSince("2018-10-31"))
                .refused(CareerRule.ROLE_HELD_ONCE);
        given(EMPLOYED, mentorSince("2015-08-01"), left, later)
                .whenRecording(mentorSince("2018-11-01"))
                .then(mentorSince("2018-11-01"));
        given(EMPLOYED, mentorSince("2015-08-01"), left, later)
                .whenRecording(MENTOR.reached(ERVAREN, "2019-08-01"))
                .refused(CareerRule.ROLE_NOT_HELD);
    }

    @Test
    void aRoleMovesToAnotherTeamAndIsTheSameRole() {
        var moved = MENTOR.inTeam("bovenbouw").changedOn("2017-08-01");
        given(EMPLOYED, mentorSince("2015-08-01")).whenRecording(moved).then(moved);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(MENTOR.inTeam("bovenbouw").changedOn("2015-08-01"))
                .refused(CareerRule.CHANGE_AFTER_ENTRY);
        given(EMPLOYED).whenRecording(moved).refused(CareerRule.ROLE_NOT_HELD);
    }

    @Test
    void aRoleAboveTheSchoolMayBeHeldForTheBoard() {
        var gmr = role("lid-gmr").ofBoard(RoleLevel.BOVENSCHOOLS).enteredOn("2015-08-01");
        given(EMPLOYED).whenRecording(gmr).then(gmr);
        given(EMPLOYED)
                .whenRecording(role("lid-gmr").ofBoard(RoleLevel.SCHOOL).enteredOn("2015-08-01"))
                .refused(OrganisationRule.ROLE_ABOVE_SCHOOL);
        given(EMPLOYED)
                .whenRecording(role("mentor").ofBoard(RoleLevel.BOVENSCHOOLS).enteredOn("2015-08-01"))
                .refused(OrganisationRule.ROLE_ABOVE_SCHOOL);
    }

    @Test
    void aTeamIsJoinedByWhoWorksAtItsSchoolOnceAtATime() {
        var joined = new TeamJoined(TEACHER, BOARD, SCHOOL, "onderbouw", day("2015-08-01"));
        var left = new TeamLeft(TEACHER, BOARD, SCHOOL, "Onderbouw ", day("2017-07-31"));
        given(EMPLOYED).whenRecording(joined).then(joined);
        given(EMPLOYED)
                .whenRecording(new TeamJoined(TEACHER, BOARD, SCHOOL, "onderbouw", day("2014-07-31")))
                .refused(TeamRule.TEAM_NEEDS_APPOINTMENT);
        given(EMPLOYED)
                .whenRecording(new TeamJoined(TEACHER, BOARD, SCHOOL, "bovenbouw", day("2015-08-01")))
                .refused(OrganisationRule.TEAM_OF_SCHOOL);
        given(EMPLOYED, joined)
                .whenRecording(new TeamJoined(TEACHER, BOARD, SCHOOL, "Onderbouw", day("2016-08-01")))
                .refused(TeamRule.TEAM_JOINED_ONCE);
        given(EMPLOYED, joined).whenRecording(left).then(left);
        given(EMPLOYED).whenRecording(left).refused(TeamRule.TEAM_NOT_JOINED);
        given(EMPLOYED, joined, left)
                .whenRecording(new TeamLeft(TEACHER, BOARD, SCHOOL, "onderbouw", day("2019-07-31")))
                .refused(TeamRule.TEAM_NOT_JOINED);
    }

    @Test
    void whoPlaysARoleInATeamMayLeaveItThoughNobodyRecordedTheJoining() {
        var left = new TeamLeft(TEACHER, BOARD, SCHOOL, "onderbouw", day("2017-07-31"));
        given(EMPLOYED, role("mentor").inTeam("Onderbouw").enteredOn("2015-08-01"))
                .whenRecording(left)
                .then(left);
    }

    @Test
    void aTeamIsLeftByItsCodeThoughTheRoleIsPlayedInItByItsName() {
        Organisation sections = Given.ORGANISATION.evolve(
                new TeamDefined(BOARD, SCHOOL, "wis", "Sectie wiskunde", TeamKind.TEAM, null, null));
        var left = new TeamLeft(TEACHER, BOARD, SCHOOL, "wis", day("2017-07-31"));
        given(EMPLOYED, role("mentor").inTeam("sectie wiskunde").enteredOn("2015-08-01"))
                .when(new RecordFact(left, sections, false))
                .then(left);
        given(EMPLOYED, role("mentor").inTeam("sectie talen").enteredOn("2015-08-01"))
                .when(new RecordFact(left, sections, false))
                .refused(TeamRule.TEAM_NOT_JOINED);
    }

    @Test
    void onlyDomainThreeHasLevels() {
        var levelled = new GivenRole(
                TEACHER,
                BOARD,
                SCHOOL,
                "mentor",
                CareerDomain.LEERLINGEN,
                RoleLevel.SCHOOL,
                null,
                STARTER,
                null,
                Given.judged());
        given(EMPLOYED).whenRecording(levelled.enteredOn("2015-08-01")).refused(CareerRule.LEVEL_OF_DOMAIN_THREE);
        given(EMPLOYED, mentorSince("2015-08-01"))
                .whenRecording(levelled.changedOn("2016-08-01"))
                .refused(CareerRule.LEVEL_OF_DOMAIN_THREE);
    }
}
