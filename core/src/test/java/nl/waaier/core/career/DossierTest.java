package nl.waaier.core.career;

import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final GivenRole MENTOR = role("mentor").as(CareerStage.ERVAREN);
    private static final String DATE = "2021-10-01";

    /** The dossier on a date of the holding of mentor that is held then. */
    private static Dossier on(String date, TeacherFact... facts) {
        List<TeacherFact> all = new ArrayList<>(List.of(facts));
        all.add(appointment("1").from("2010-08-01").started());
        all.add(appointment("2").at("02XY").from("2010-08-01").started());
        List<RecordedFact<?>> recorded = GivenFile.onRecord(all);
        RoleHolding holding = RoleHolding.of(recorded, Organisation.EMPTY).stream()
                .filter(h -> h.heldOn(day(date)) && h.role().equals("mentor"))
                .findFirst()
                .orElseThrow();
        return Dossier.of(holding, day(date), RecordedFact.ofKind(recorded, RecognitionGiven.class));
    }

    @Test
    void whereNothingIsToldAllFourQuestionsAreOpen() {
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01")).gaps())
                .containsExactly(
                        DossierGap.ROLE_ENTRY, DossierGap.SUPPORT, DossierGap.FACILITATION, DossierGap.RECOGNITION);
    }

    @Test
    void howItWasEnteredAnswersToelating() {
        assertThat(on(DATE, MENTOR.by(EntryKind.SELECTIE).enteredOn("2015-08-01"))
                        .gaps())
                .doesNotContain(DossierGap.ROLE_ENTRY);
    }

    @Test
    void facilitationCountsWhileItHolds() {
        var hours = MENTOR.facilitated(FacilitationKind.TIJD, "2016-08-01", "2021-10-01", null);
        assertThat(on("2021-10-01", MENTOR.enteredOn("2015-08-01"), hours).gaps())
                .doesNotContain(DossierGap.FACILITATION);
        assertThat(on("2021-10-02", MENTOR.enteredOn("2015-08-01"), hours).gaps())
                .contains(DossierGap.FACILITATION);
        assertThat(on("2016-07-31", MENTOR.enteredOn("2015-08-01"), hours).gaps())
                .contains(DossierGap.FACILITATION);
    }

    @Test
    void supportCountsInTheHoldingThatItBelongsTo() {
        var course = MENTOR.supported(SupportKind.SCHOLING, "2016-01-01", "2016-06-30", null);
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01"), course).gaps()).doesNotContain(DossierGap.SUPPORT);
        assertThat(on(DATE, course, MENTOR.enteredOn("2020-08-01")).gaps()).contains(DossierGap.SUPPORT);
        assertThat(on(
                                DATE,
                                MENTOR.enteredOn("2012-08-01"),
                                course,
                                MENTOR.leftOn("2018-07-31"),
                                MENTOR.enteredOn("2020-08-01"))
                        .gaps())
                .contains(DossierGap.SUPPORT);
    }

    @Test
    void supportWithoutALastDayGoesOn() {
        var coaching = MENTOR.supported(SupportKind.COACHING, "2015-02-01");
        assertThat(on("2018-05-01", coaching, MENTOR.enteredOn("2018-05-01")).gaps())
                .doesNotContain(DossierGap.SUPPORT, DossierGap.INDUCTION);
    }

    @Test
    void recognitionIsMissedFromStageErvarenOn() {
        var starter = role("mentor").as(CareerStage.STARTER).enteredOn("2015-08-01");
        assertThat(on(DATE, starter).gaps()).doesNotContain(DossierGap.RECOGNITION);
        assertThat(on(DATE, starter, MENTOR.reached(CareerStage.ERVAREN, "2021-10-01"))
                        .gaps())
                .contains(DossierGap.RECOGNITION);
    }

    @Test
    void aRegistrationHoldsForTheRoleAtEverySchoolWhileItIsValid() {
        var registration = MENTOR.at("02XY").recognised(RecognitionKind.FORMEEL, "2012-01-01", DATE, null);
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01"), registration).gaps())
                .doesNotContain(DossierGap.RECOGNITION);
        assertThat(on("2021-10-02", MENTOR.enteredOn("2015-08-01"), registration)
                        .gaps())
                .contains(DossierGap.RECOGNITION);
        var other = role("starterscoach").recognised(RecognitionKind.FORMEEL, "2012-01-01");
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01"), other).gaps()).contains(DossierGap.RECOGNITION);
        var person =
                role("starterscoach").recognised(RecognitionKind.FORMEEL, "2012-01-01", null, RecognitionScope.PERSOON);
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01"), person).gaps()).doesNotContain(DossierGap.RECOGNITION);
    }

    @Test
    void anInformalOneBelongsToItsHolding() {
        var praise = MENTOR.at("02XY").recognised(RecognitionKind.INFORMEEL, "2016-01-01");
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01"), praise).gaps()).contains(DossierGap.RECOGNITION);
    }

    @Test
    void aRegistrationThatEndsWithinAYearIsTold() {
        var registration = MENTOR.recognised(RecognitionKind.FORMEEL, "2012-01-01", "2022-09-30", null);
        assertThat(on(DATE, MENTOR.enteredOn("2015-08-01"), registration).recognisedUntil())
                .isEqualTo(day("2022-09-30"));
        assertThat(on("2021-09-30", MENTOR.enteredOn("2015-08-01"), registration)
                        .recognisedUntil())
                .isNull();
        assertThat(on(
                                DATE,
                                MENTOR.enteredOn("2015-08-01"),
                                registration,
                                MENTOR.recognised(RecognitionKind.INFORMEEL, "2016-01-01"))
                        .recognisedUntil())
                .isNull();
    }

    @Test
    void whoIsNewInARoleHasAnInductionInItWhateverCoursesLieYearsBack() {
        var entered = MENTOR.enteredOn("2021-08-01");
        var course = MENTOR.supported(SupportKind.SCHOLING, "2021-09-01");
        assertThat(on(DATE, entered, course).gaps()).contains(DossierGap.INDUCTION);
        assertThat(on("2022-07-31", entered, course).gaps()).contains(DossierGap.INDUCTION);
        assertThat(on("2022-08-01", entered, course).gaps()).doesNotContain(DossierGap.INDUCTION);
        assertThat(on(DATE, entered, MENTOR.supported(SupportKind.COACHING, "2021-10-01"))
                        .gaps())
                .doesNotContain(DossierGap.INDUCTION);
        assertThat(on(DATE, entered, MENTOR.supported(SupportKind.COACHING, "2021-10-02"))
                        .gaps())
                .contains(DossierGap.INDUCTION);
    }
}
