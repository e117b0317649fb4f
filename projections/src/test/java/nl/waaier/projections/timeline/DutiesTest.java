package nl.waaier.projections.timeline;

import static nl.waaier.core.testing.Given.amount;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.decidedBy;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountPeriod;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** What a teacher did on 1 October 2020. */
class DutiesTest {

    private static final Organisation REST = Organisation.EMPTY;
    private static final TeacherFact WORK = appointment("91").from("2000-08-01").started();

    private static final Instant RECORDED = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void aRoleIsHeldFromTheDayOfEntryToTheLastDay() {
        assertThat(roles(role("mentor").enteredOn("2020-10-01"))).containsExactly("mentor");
        assertThat(roles(role("mentor").enteredOn("2020-10-02"))).isEmpty();
        assertThat(roles(role("mentor").enteredOn("2010-08-01"), role("mentor").leftOn("2020-10-01")))
                .containsExactly("mentor");
        assertThat(roles(role("mentor").enteredOn("2010-08-01"), role("mentor").leftOn("2020-09-30")))
                .isEmpty();
    }

    @Test
    void rolesComeInTheOrderOfTheirEntry() {
        assertThat(roles(
                        role("schoolopleider").enteredOn("2019-08-01"),
                        role("mentor").enteredOn("2012-08-01"),
                        role("mentor").at("16AI").enteredOn("2015-08-01")))
                .containsExactly("mentor", "mentor", "schoolopleider");
    }

    @Test
    void theStageIsThatOfTheDateWithTheDayItBegan() {
        TeacherFact entry = role("mentor").by(EntryKind.KEUZE).enteredOn("2012-08-01");
        TeacherFact reached = role("mentor").noting(decidedBy("teamleider")).reached(CareerStage.ERVAREN, "2016-08-01");
        TeacherFact later = role("mentor").reached(CareerStage.MEESTER, "2020-10-02");
        Duty duty = only(entry, reached, later);
        assertThat(duty.stage()).isEqualTo(CareerStage.ERVAREN);
        assertThat(duty.stageSince()).isEqualTo("2016-08-01");
        assertThat(duty.stages())
                .containsExactly(onRecord(
                        1, role("mentor").noting(decidedBy("teamleider")).reached(CareerStage.ERVAREN, "2016-08-01")));
        assertThat(duty.entry().fact()).isEqualTo(entry);

        Duty atEntry = only(entry, later);
        assertThat(atEntry.stage()).isEqualTo(CareerStage.STARTER);
        assertThat(atEntry.stageSince()).isEqualTo("2012-08-01");
        assertThat(atEntry.stages()).isEmpty();
    }

    @Test
    void theDossierHoldsWhatBeganByThenAndNothingLater() {
        SupportArranged over = role("mentor")
                .supported(SupportKind.SCHOLING, "2012-05-01", "2012-07-31", amount("40", AmountUnit.UUR));
        Duty duty = only(
                role("mentor").enteredOn("2012-08-01"),
                over,
                role("mentor").supported(SupportKind.COACHING, "2020-10-02"),
                role("mentor").facilitated(FacilitationKind.TIJD, "2020-10-01"),
                role("mentor").recognised(RecognitionKind.FORMEEL, "2020-10-02"));
        assertThat(duty.support()).containsExactly(onRecord(1, over));
        assertThat(duty.facilitation()).extracting(RecordedFact::number).containsExactly(3L);
        assertThat(duty.recognition()).isEmpty();
        assertThat(duty.gaps()).containsExactly(DossierGap.ROLE_ENTRY);
    }

    @Test
    void whatBelongsToAnEarlierTimeInTheRoleDoesNotCount() {
        Duty duty = only(
                role("mentor").enteredOn("2010-08-01"),
                role("mentor").supported(SupportKind.COACHING, "2010-09-01"),
                role("mentor").leftOn("2014-07-31"),
                role("mentor").enteredOn("2018-08-01"));
        assertThat(duty.entry().number()).isEqualTo(3);
        assertThat(duty.support()).isEmpty();
        assertThat(duty.gaps()).containsExactly(DossierGap.ROLE_ENTRY, DossierGap.SUPPORT, DossierGap.FACILITATION);
    }

    @Test
    void aWithdrawnFactCountsOnlyForWhoAsksWhatWasKnownBefore() {
        TeacherFact entry = role("mentor").enteredOn("2012-08-01");
        TeacherFile file = file(WORK, entry, Given.retracted(1, entry, "nooit gedaan"));
        assertThat(Duties.of(file, day("2020-10-01"), Instant.MAX, REST).duties())
                .isEmpty();
        assertThat(Duties.of(file, day("2020-10-01"), at(1), REST).duties()).hasSize(1);
        assertThat(Duties.of(file, day("2020-10-01"), at(1).minusMillis(1), REST)
                        .duties())
                .isEmpty();
    }

    @Test
    void equalFactsAreToldApartByTheirNumbers() {
        TeacherFact support = role("mentor").supported(SupportKind.COACHING, "2013-08-01");
        TeacherFact same = role("mentor").supported(SupportKind.COACHING, "2013-08-01");
        Duty duty = only(role("mentor").enteredOn("2012-08-01"), support, same);
        assertThat(duty.support()).extracting(RecordedFact::number).containsExactly(1L, 2L);
    }

    @Test
    void anAppointmentTellsTheTermsOfTheDateAndTheFactThatToldThem() {
        AppointmentFact start = appointment("1").fte("0.8").started();
        AppointmentFact change = appointment("1").fte("0.5").changedOn("2018-08-01");
        AppointmentFact back = appointment("1").fte("0.8").changedOn("2020-08-01");
        AppointmentFact later = appointment("1").fte("1.0").changedOn("2020-10-02");
        Duties duties = Duties.of(
                file(
                        start,
                        change,
                        back,
                        later,
                        appointment("2").from("2020-10-02").started()),
                day("2020-10-01"),
                Instant.MAX,
                REST);
        assertThat(duties.appointments()).singleElement().satisfies(active -> {
            assertThat(active.start().fact()).isEqualTo(start);
            assertThat(active.terms().fte()).hasToString("0.8000");
            assertThat(active.termsFrom()).isEqualTo(onRecord(2, back));
        });
        Duties before = Duties.of(file(start, change, back), day("2018-07-31"), Instant.MAX, REST);
        assertThat(before.appointments()).singleElement().satisfies(active -> assertThat(active.termsFrom())
                .isEqualTo(onRecord(0, start)));
    }

    @Test
    void noDutyOutlivesTheArbeidsrelatieThatItRestsOn() {
        TeacherFact ended = appointment("1").from("2010-08-01").started();
        TeacherFact end = appointment("1").leftOn("2018-07-31");
        TeacherFact elsewhere = appointment("2").at("16AI").from("2018-08-01").started();
        Duties duties = Duties.of(
                file(ended, end, elsewhere, role("mentor").enteredOn("2012-08-01")),
                day("2020-10-01"),
                Instant.MAX,
                REST);
        assertThat(duties.duties()).isEmpty();
        assertThat(duties.appointments()).hasSize(1);
    }

    @Test
    void whatIsGrantedIsAddedUpPerSchoolAndKindOfAmountOnly() {
        Amount year = new Amount(new BigDecimal("40"), AmountUnit.KLOKUUR, AmountPeriod.SCHOOLJAAR);
        Amount week = new Amount(BigDecimal.ONE, AmountUnit.KLOKUUR, AmountPeriod.WEEK);
        Duties duties = Duties.of(
                atWork(
                        role("mentor").enteredOn("2012-08-01"),
                        role("mentor").facilitated(FacilitationKind.TIJD, "2012-08-01", null, year),
                        role("mentor").facilitated(FacilitationKind.TIJD, "2012-08-01", "2020-09-30", year),
                        role("starterscoach").enteredOn("2012-08-01"),
                        role("starterscoach").facilitated(FacilitationKind.TIJD, "2012-08-01", null, year),
                        role("starterscoach").facilitated(FacilitationKind.TIJD, "2012-08-01", null, week)),
                day("2020-10-01"),
                Instant.MAX,
                REST);
        assertThat(duties.granted())
                .containsExactly(new Duties.Granted(
                        Given.SCHOOL,
                        List.of(new Amount(new BigDecimal("80"), AmountUnit.KLOKUUR, AmountPeriod.SCHOOLJAAR), week)));
    }

    private static List<String> roles(TeacherEvent... events) {
        return Duties.of(atWork(events), day("2020-10-01"), Instant.MAX, REST).duties().stream()
                .map(duty -> duty.entry().fact().role())
                .toList();
    }

    private static Duty only(TeacherEvent... events) {
        List<Duty> duties =
                Duties.of(atWork(events), day("2020-10-01"), Instant.MAX, REST).duties();
        assertThat(duties).hasSize(1);
        return duties.getFirst();
    }

    /** The same of somebody who works at both schools all the time; what tells that comes last, and so changes no number. */
    private static TeacherFile atWork(TeacherEvent... events) {
        List<TeacherEvent> all = new ArrayList<>(List.of(events));
        all.add(WORK);
        all.add(appointment("92").at("16AI").from("2000-08-01").started());
        return file(all.toArray(TeacherEvent[]::new));
    }

    /** Event after event, a minute apart. */
    private static TeacherFile file(TeacherEvent... events) {
        return GivenFile.after(GivenFile.EMPTY, DutiesTest::at, List.of(events));
    }

    private static <F extends TeacherFact> RecordedFact<F> onRecord(long number, F fact) {
        return new RecordedFact<>(number, fact, at(number), RecordedBy.UNKNOWN, null);
    }

    private static Instant at(long number) {
        return RECORDED.plusSeconds(60 * number);
    }
}
