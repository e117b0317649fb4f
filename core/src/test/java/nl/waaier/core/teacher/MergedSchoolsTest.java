package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.promotion.Findings;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.team.TeamMembership;
import nl.waaier.core.team.TeamRule;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import nl.waaier.core.testing.GivenTrajectory;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;

/** Two schools become one on 1 August 2022: what goes on there, and what stays as it was. */
class MergedSchoolsTest {

    private static final Brin NORTH = new Brin("93AA");
    private static final Brin SOUTH = new Brin("93AB");
    private static final Brin MERGED = new Brin("93AC");
    private static final Organisation APART = Given.ORGANISATION_AS_USUAL
            .evolve(school("93AA"))
            .evolve(school("93AB"))
            .evolve(school("93AC"))
            .evolve(new TeamDefined(BOARD, NORTH, "onderbouw", "Onderbouw", TeamKind.TEAM, null, null));
    private static final Organisation ONE = APART.evolve(new SchoolClosed(BOARD, NORTH, day("2022-07-31"), MERGED))
            .evolve(new SchoolClosed(BOARD, SOUTH, day("2022-07-31"), MERGED));

    private static final GivenAppointment BEFORE =
            Given.appointment("1").at("93AA").from("2015-08-01");
    private static final GivenAppointment AFTER =
            Given.appointment("2").at("93AC").from("2022-08-01");
    private static final TeacherFact[] WENT_ALONG = {BEFORE.started(), BEFORE.endedOn("2022-07-31"), AFTER.started()};
    private static final GivenRole MENTOR = Given.role("mentor");

    private static SchoolRegistered school(String brin) {
        return new SchoolRegistered(BOARD, new Brin(brin), "School", Sector.VO, null, null, null);
    }

    private static TeacherFile file(TeacherFact... more) {
        List<TeacherEvent> events = new ArrayList<>(List.of(WENT_ALONG));
        events.addAll(List.of(more));
        return GivenFile.of(events);
    }

    private static List<RoleHolding> holdings(TeacherFact... more) {
        return RoleHolding.of(file(more).live(), ONE);
    }

    private static Optional<Rule> refusal(TeacherFile file, TeacherFact fact) {
        Optional<Rule> refusal = Desk.refusal(file, new RecordFact(fact, ONE, false));
        refusal.ifPresent(Refusals::saw);
        return refusal;
    }

    @Test
    void aRoleGoesOnAtTheSchoolThatTookThePlace() {
        RoleHolding mentor = holdings(MENTOR.at("93AA").enteredOn("2016-08-01")).getFirst();
        assertThat(mentor.brinOn(day("2022-07-31"))).isEqualTo(NORTH);
        assertThat(mentor.brinOn(day("2022-08-01"))).isEqualTo(MERGED);
        assertThat(mentor.heldOn(day("2022-07-31"))).isTrue();
        assertThat(mentor.heldOn(day("2022-08-01"))).isTrue();
        assertThat(mentor.lastDay()).isNull();
    }

    @Test
    void whoDoesNotWorkThereAfterwardsHoldsItNoMore() {
        TeacherFile left = GivenFile.of(
                BEFORE.started(),
                BEFORE.endedOn("2022-07-31"),
                MENTOR.at("93AA").enteredOn("2016-08-01"));
        RoleHolding mentor = RoleHolding.of(left.live(), ONE).getFirst();
        assertThat(mentor.lastDay()).isEqualTo("2022-07-31");
    }

    @Test
    void itRestsForAsLongAsAnyRoleRests() {
        TeacherFile back = GivenFile.of(
                BEFORE.started(),
                BEFORE.endedOn("2022-07-31"),
                AFTER.from("2022-10-31").started(),
                MENTOR.at("93AA").enteredOn("2016-08-01"));
        RoleHolding mentor = RoleHolding.of(back.live(), ONE).getFirst();
        assertThat(mentor.heldOn(day("2022-10-30"))).isFalse();
        assertThat(mentor.heldOn(day("2022-10-31"))).isTrue();
        TeacherFile late = GivenFile.of(
                BEFORE.started(),
                BEFORE.endedOn("2022-07-31"),
                AFTER.from("2022-11-01").started(),
                MENTOR.at("93AA").enteredOn("2016-08-01"));
        assertThat(RoleHolding.of(late.live(), ONE).getFirst().heldOn(day("2022-11-01")))
                .isFalse();
    }

    @Test
    void whatIsToldUnderTheNewSchoolIsAboutTheRole() {
        RoleHolding mentor = holdings(
                        MENTOR.at("93AA").enteredOn("2016-08-01"),
                        MENTOR.at("93AC").reached(CareerStage.ERVAREN, "2023-08-01"),
                        MENTOR.at("93AC").supported(SupportKind.COACHING, "2022-09-01"),
                        MENTOR.at("93AC").leftOn("2024-07-31"))
                .getFirst();
        assertThat(mentor.stageOn(day("2023-08-01"))).isEqualTo(CareerStage.ERVAREN);
        assertThat(mentor.support()).hasSize(1);
        assertThat(mentor.lastDay()).isEqualTo("2024-07-31");
    }

    @Test
    void whatWasToldUnderTheOldSchoolStaysWithTheRoleThatIsEnteredAtTheNewOne() {
        RoleHolding mentor = holdings(
                        MENTOR.at("93AA").supported(SupportKind.SCHOLING, "2022-03-01"),
                        MENTOR.at("93AC").enteredOn("2022-08-01"))
                .getFirst();
        assertThat(mentor.support()).hasSize(1);
    }

    @Test
    void aStageAndAnEndAreRecordedUnderTheNewSchool() {
        TeacherFile file = file(MENTOR.at("93AA").enteredOn("2016-08-01"));
        assertThat(refusal(file, MENTOR.at("93AC").noting(judged()).reached(CareerStage.ERVAREN, "2023-08-01")))
                .isEmpty();
        assertThat(refusal(file, MENTOR.at("93AC").leftOn("2023-07-31"))).isEmpty();
        assertThat(refusal(file, MENTOR.at("93AC").facilitated(FacilitationKind.TIJD, "2022-09-01")))
                .isEmpty();
        assertThat(refusal(file, MENTOR.at("93AC").leftOn("2021-07-31"))).contains(CareerRule.ROLE_NOT_HELD);
        assertThat(refusal(file, MENTOR.at("93AC").enteredOn("2022-08-01"))).contains(CareerRule.ROLE_HELD_ONCE);
    }

    private static Notes judged() {
        return new Notes(Given.text("rector"), Given.text("lesbezoek"), null);
    }

    @Test
    void aRoleHeldAtBothGoesOnInTheOneThatWasEnteredFirst() {
        GivenAppointment south = Given.appointment("3").at("93AB").from("2018-08-01");
        List<RoleHolding> both = holdings(
                south.started(),
                south.endedOn("2022-07-31"),
                MENTOR.at("93AA").as(CareerStage.ERVAREN).enteredOn("2016-08-01"),
                MENTOR.at("93AB").enteredOn("2018-08-01"));
        assertThat(both).extracting(h -> h.heldOn(day("2022-07-31"))).containsExactly(true, true);
        assertThat(both).extracting(h -> h.heldOn(day("2022-08-01"))).containsExactly(true, false);
        assertThat(both.getLast().lastDay()).isEqualTo("2022-07-31");
    }

    @Test
    void nothingBeginsAtASchoolAfterItsLastDay() {
        TeacherFile nobody = GivenFile.EMPTY;
        AppointmentStarted late = BEFORE.from("2022-08-01").started();
        assertThat(refusal(nobody, late)).contains(OrganisationRule.SCHOOL_CLOSED);
        assertThat(refusal(nobody, BEFORE.from("2022-07-31").started())).isEmpty();
        assertThat(refusal(file(), MENTOR.at("93AA").enteredOn("2022-08-01"))).contains(OrganisationRule.SCHOOL_CLOSED);
        assertThat(refusal(file(), joined(NORTH, "2022-08-01"))).contains(OrganisationRule.SCHOOL_CLOSED);
    }

    private static TeamJoined joined(Brin brin, String date) {
        return new TeamJoined(Given.TEACHER, BOARD, brin, "onderbouw", day(date));
    }

    @Test
    void aMemberOfATeamStaysOne() {
        TeacherFile file = file(joined(NORTH, "2016-08-01"));
        assertThat(refusal(file, joined(MERGED, "2023-08-01"))).contains(TeamRule.TEAM_JOINED_ONCE);
        TeamLeft left = new TeamLeft(Given.TEACHER, BOARD, MERGED, "onderbouw", day("2023-07-31"));
        assertThat(refusal(file, left)).isEmpty();
        TeacherFile after = file(joined(NORTH, "2016-08-01"), left);
        assertThat(TeamMembership.of(after.live(), ONE.succession()))
                .containsExactly(new TeamMembership(NORTH, "onderbouw", day("2016-08-01"), day("2023-07-31")));
    }

    @Test
    void aPromotionUnderWayIsFinishedAtTheNewSchool() {
        GivenTrajectory begun = Given.trajectory("T").at("93AA");
        GivenTrajectory goesOn = Given.trajectory("T").at("93AC");
        TeacherFile underWay = GivenFile.of(
                BEFORE.started(),
                begun.applied("2022-02-01"),
                begun.assessed("2022-03-01"),
                begun.advised("2022-04-01"),
                begun.decided("2022-05-01", PromotionOutcome.POSITIEF));
        List<TeacherEvent> events =
                Desk.decide(underWay, new AppointToScale(goesOn.appointed("2022-08-01"), "1", "2", ONE));
        List<RecordedFact<?>> facts = GivenFile.after(underWay, events).live();
        assertThat(Appointment.of(facts)).extracting(Appointment::brin).containsExactly(NORTH, MERGED);
        PromotionTrajectory trajectory = PromotionTrajectory.of(facts).getFirst();
        assertThat(trajectory.state()).isEqualTo(TrajectoryState.BENOEMD);
        assertThat(Findings.of(
                        trajectory,
                        PromotionRules.policy(trajectory, ONE).steps(),
                        Appointment.of(facts),
                        ONE.succession()))
                .isEmpty();
    }

    @Test
    void anotherSchoolDoesNotFinishIt() {
        TeacherFile underWay = file(Given.trajectory("T").at("93AA").applied("2022-02-01"));
        assertThat(refusal(underWay, Given.trajectory("T").at("93AC").assessed("2022-07-31")))
                .contains(PromotionRule.TRAJECTORY_KEEPS_TARGET);
        assertThat(refusal(underWay, Given.trajectory("T").at("16AH").assessed("2022-08-01")))
                .contains(PromotionRule.TRAJECTORY_KEEPS_TARGET);
        assertThat(refusal(underWay, Given.trajectory("T").at("93AC").assessed("2022-08-01")))
                .isEmpty();
        assertThat(refusal(underWay, Given.trajectory("U").at("93AC").applied("2022-09-01")))
                .contains(PromotionRule.ONE_OPEN_TRAJECTORY);
    }

    @Test
    void aDeliveryEndsUnderTheNewSchoolWhatBeganAtTheOldOne() {
        TeacherFile file = file(MENTOR.at("93AA").enteredOn("2016-08-01"));
        List<TeacherFact> delivered = List.of(
                MENTOR.at("93AC").reached(CareerStage.ERVAREN, "2023-08-01"),
                MENTOR.at("93AC").leftOn("2024-07-31"));
        ImportDecision decision = Desk.importing(file, delivery(delivered));
        assertThat(decision.outcomes()).extracting(Outcome::status).containsOnly(Status.RECORDED);
        ImportDecision again = Desk.importing(GivenFile.after(file, decision.events()), delivery(delivered));
        assertThat(again.outcomes()).extracting(Outcome::status).containsOnly(Status.UNCHANGED);
    }

    @Test
    void anEndWithTheSchoolIsCorrectedToALaterOneAtItsSuccessor() {
        TeacherFact entry = MENTOR.at("93AA").by(EntryKind.KEUZE).enteredOn("2016-08-01");
        TeacherFile file = file(entry, MENTOR.at("93AA").leftOn("2022-07-31"));
        ImportDecision decision =
                Desk.importing(file, delivery(List.of(entry, MENTOR.at("93AC").leftOn("2023-07-31"))));
        assertThat(decision.outcomes()).extracting(Outcome::status).containsExactly(Status.UNCHANGED, Status.REPLACED);
    }

    private static ImportFacts delivery(List<TeacherFact> facts) {
        return new ImportFacts(Given.TEACHER, BOARD, facts, Map.of(), ONE, false);
    }

    @Test
    void anEntryThatAStageAtTheNewSchoolLeansOnStays() {
        TeacherFile file = file(
                MENTOR.at("93AA").enteredOn("2016-08-01"),
                MENTOR.at("93AC").reached(CareerStage.ERVAREN, "2023-08-01"));
        assertThat(Desk.refusal(file, new RetractFact(Given.TEACHER, BOARD, 3, Given.text("fout"), ONE, false)))
                .contains(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void aDossierGoesOn() {
        RoleHolding mentor = holdings(
                        MENTOR.at("93AA").by(EntryKind.KEUZE).enteredOn("2021-09-01"),
                        MENTOR.at("93AA").supported(SupportKind.INDUCTIE, "2021-09-01"),
                        MENTOR.at("93AA").facilitated(FacilitationKind.TIJD, "2021-09-01"))
                .getFirst();
        assertThat(Dossier.of(mentor, day("2022-08-15"), List.of()).gaps()).doesNotContain(DossierGap.INDUCTION);
        assertThat(Dossier.of(mentor, day("2022-08-15"), List.of()).gaps()).isEmpty();
    }
}
