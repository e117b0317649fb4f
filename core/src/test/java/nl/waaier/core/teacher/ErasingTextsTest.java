package nl.waaier.core.teacher;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.shared.PromotionStep.BEZWAAR;
import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.teacher.command.EraseTexts;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TextsErased;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** When the texts of one class may be erased, which those are, and what is left. */
class ErasingTextsTest {

    private static final GivenAppointment WORK = appointment("1");
    private static final GivenTrajectory P1 = trajectory("P1");
    private static final GivenTrajectory P2 = trajectory("P2");
    private static final TeacherEvent MENTOR =
            role("mentor").noting(new Notes(text("de rector"), null, null)).enteredOn("2015-08-01");
    private static final TeacherEvent LEFT = WORK.endedOn("2020-07-31");

    private static EraseTexts erasing(RetentionClass retentionClass, String today, String... trajectories) {
        return new EraseTexts(
                TEACHER,
                BOARD,
                retentionClass,
                Set.of(trajectories),
                ErasureGround.BEWAARTERMIJN,
                day(today),
                false,
                null);
    }

    private static TextsErased erased(RetentionClass retentionClass, Long... numbers) {
        return new TextsErased(TEACHER, BOARD, retentionClass, ErasureGround.BEWAARTERMIJN, List.of(numbers));
    }

    private static EraseTexts saying(String today) {
        return erasing(RetentionClass.TEXTS, today);
    }

    @Test
    void whatWasSaidOfSomebodyWhoLeftIsErasedAndPromotionsAreKept() {
        given(WORK.started(), MENTOR, P1.decided("2016-04-01", NEGATIEF), LEFT)
                .when(saying("2022-08-01"))
                .then(erased(RetentionClass.TEXTS, 1L));
    }

    @Test
    void whatWasWithdrawnIsErasedTooAndSoIsTheReason() {
        given(WORK.started(), MENTOR, retracted(1, role("mentor").enteredOn("2015-08-01"), "verzonnen"), LEFT)
                .when(saying("2022-08-01"))
                .then(erased(RetentionClass.TEXTS, 1L, 2L));
    }

    @Test
    void whereNothingWasSaidThereIsNothingToErase() {
        given(WORK.started(), LEFT).when(saying("2022-08-01")).then();
        given(WORK.started(), MENTOR, LEFT, erased(RetentionClass.TEXTS, 1L))
                .when(saying("2022-08-01"))
                .then();
    }

    @Test
    void whatIsNeededIsKept() {
        given(WORK.started(), MENTOR).when(saying("2022-08-01")).refused(ErasureRule.PERSON_IN_SERVICE);
        given(WORK.started(), MENTOR, LEFT, P1.applied("2016-01-10"))
                .when(saying("2022-08-01"))
                .refused(ErasureRule.TRAJECTORY_OPEN);
        given(WORK.started(), MENTOR, LEFT)
                .when(new EraseTexts(
                        TEACHER,
                        BOARD,
                        RetentionClass.TEXTS,
                        Set.of(),
                        ErasureGround.VERZOEK,
                        day("2022-08-01"),
                        true,
                        null))
                .refused(ErasureRule.ERASURE_ON_HOLD);
    }

    @Test
    void anApplicationThatCameToNothingIsErasedWhileSomebodyWorksHereAndNoOther() {
        TeacherEvent[] career = {
            WORK.started(), MENTOR, P1.decided("2016-04-01", NEGATIEF), P2.decided("2018-04-01", NEGATIEF)
        };
        given(career)
                .when(erasing(RetentionClass.APPLICATIONS, "2016-05-14", "P1"))
                .then(erased(RetentionClass.APPLICATIONS, 2L));
    }

    @Test
    void anApplicationThatIsOpenOrWasGrantedIsKept() {
        given(WORK.started(), P1.decided("2016-04-01", NEGATIEF))
                .when(erasing(RetentionClass.APPLICATIONS, "2016-05-13", "P1"))
                .refused(ErasureRule.TRAJECTORY_OPEN);
        given(WORK.started(), P1.decided("2016-04-01", NEGATIEF), P1.step(BEZWAAR, "2016-05-01", null))
                .when(erasing(RetentionClass.APPLICATIONS, "2030-01-01", "P1"))
                .refused(ErasureRule.TRAJECTORY_OPEN);
        given(WORK.started(), P1.decided("2016-04-01", POSITIEF), P1.appointed("2016-08-01"))
                .when(erasing(RetentionClass.APPLICATIONS, "2030-01-01", "P1"))
                .refused(ErasureRule.TRAJECTORY_OPEN);
    }

    @Test
    void applicationsEndWhenTheyCannotBeObjectedToAnyMore() {
        TeacherFile file = GivenFile.of(
                P1.decided("2016-04-01", NEGATIEF),
                P2.decided("2016-04-01", POSITIEF),
                P2.appointed("2016-08-01"),
                trajectory("P3").applied("2016-04-01"));
        assertThat(Erasure.endedApplications(file, day("2016-05-13"))).isEmpty();
        assertThat(Erasure.endedApplications(file, day("2016-05-14")))
                .containsExactly(new Erasure.EndedApplication("P1", day("2016-05-13")));
    }

    @Test
    void whatWasErasedBeforeIsErasedAgainAsFarAsItIsOnRecord() {
        given(WORK.started(), MENTOR)
                .when(new EraseTexts(
                        TEACHER,
                        BOARD,
                        RetentionClass.TEXTS,
                        Set.of(),
                        ErasureGround.BEWAARTERMIJN,
                        day("2000-01-01"),
                        true,
                        List.of(1L, 7L)))
                .then(erased(RetentionClass.TEXTS, 1L));
    }

    @Test
    void aPersonIsErasedWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> erasing(RetentionClass.PERSON, "2030-01-01"));
    }

    @Test
    void nothingIsDecidedAboutTextsOfWhomWasErased() {
        given(WORK.started(), LEFT, new PersonErased(TEACHER, BOARD, ErasureGround.VERZOEK))
                .when(saying("2030-01-01"))
                .refused(ErasureRule.PERSON_ERASED);
    }

    @Test
    void theFactsStayAndOnlyTheirTextsAreGone() {
        TeacherFile before = GivenFile.of(
                WORK.started(),
                MENTOR,
                retracted(1, role("mentor").enteredOn("2015-08-01"), "verzonnen"),
                P1.decided("2016-04-01", NEGATIEF),
                LEFT);
        TeacherFile after = GivenFile.after(before, List.of(erased(RetentionClass.TEXTS, 1L, 2L)));
        RecordedFact<?> mentor = after.facts().get(1);
        assertThat(mentor.fact())
                .isEqualTo(FactTexts.erased(before.facts().get(1).fact()));
        assertThat(mentor.withdrawnByHand()).isTrue();
        assertThat(mentor.texts()).isEmpty();
        assertThat(after.facts().get(2)).isEqualTo(before.facts().get(2));
        assertThat(after.facts().get(2).texts()).containsExactly(3L);
    }
}
