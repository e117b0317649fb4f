package nl.waaier.projections.timeline;

import static nl.waaier.core.testing.Given.amount;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.decidedBy;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
        assertThat(duty.gaps()).containsExactly(Timeline.Missing.RECOGNITION);
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
        assertThat(duty.gaps()).containsExactly(Timeline.Missing.values());
    }

    @Test
    void aWithdrawnFactCountsOnlyForWhoAsksWhatWasKnownBefore() {
        TeacherFact entry = role("mentor").enteredOn("2012-08-01");
        TeacherFile file = file(entry, Given.retracted(0, entry, "nooit gedaan"));
        assertThat(Duties.of(file, day("2020-10-01"), Instant.MAX).duties()).isEmpty();
        assertThat(Duties.of(file, day("2020-10-01"), at(0)).duties()).hasSize(1);
        assertThat(Duties.of(file, day("2020-10-01"), at(0).minusMillis(1))).isEqualTo(Duties.NONE);
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
                Instant.MAX);
        assertThat(duties.appointments()).singleElement().satisfies(active -> {
            assertThat(active.start().fact()).isEqualTo(start);
            assertThat(active.terms().fte()).hasToString("0.8000");
            assertThat(active.termsFrom()).isEqualTo(onRecord(2, back));
        });
        Duties before = Duties.of(file(start, change, back), day("2018-07-31"), Instant.MAX);
        assertThat(before.appointments()).singleElement().satisfies(active -> assertThat(active.termsFrom())
                .isEqualTo(onRecord(0, start)));
    }

    private static List<String> roles(TeacherEvent... events) {
        return Duties.of(file(events), day("2020-10-01"), Instant.MAX).duties().stream()
                .map(duty -> duty.entry().fact().role())
                .toList();
    }

    private static Duty only(TeacherEvent... events) {
        List<Duty> duties =
                Duties.of(file(events), day("2020-10-01"), Instant.MAX).duties();
        assertThat(duties).hasSize(1);
        return duties.getFirst();
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
