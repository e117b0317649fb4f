package nl.waaier.core.teacher;

import static nl.waaier.core.shared.PromotionOutcome.NEGATIEF;
import static nl.waaier.core.shared.PromotionOutcome.POSITIEF;
import static nl.waaier.core.shared.PromotionStep.BEZWAAR;
import static nl.waaier.core.shared.PromotionStep.INTREKKING;
import static nl.waaier.core.shared.PromotionStep.UITSPRAAK;
import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.decidedBy;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.command.EraseWithdrawnTexts;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TextsErased;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenTrajectory;
import org.junit.jupiter.api.Test;

/** When somebody may be erased, and what is left. */
class ErasingTest {

    private static final GivenAppointment WORK = appointment("1");
    private static final GivenTrajectory P1 = trajectory("P1");
    private static final PersonErased ERASED = new PersonErased(TEACHER, BOARD, ErasureGround.VERZOEK);

    private static ErasePerson erasing(String today) {
        return new ErasePerson(TEACHER, BOARD, ErasureGround.VERZOEK, day(today), false, false);
    }

    @Test
    void whoLeftIsErasedFromTheDayAfterTheLastDay() {
        TeacherEvent[] career = {WORK.started(), WORK.endedOn("2020-07-31")};
        given(career).when(erasing("2020-07-31")).refused(ErasureRule.PERSON_IN_SERVICE);
        given(career).when(erasing("2020-08-01")).then(ERASED);
    }

    @Test
    void whoWorksOrWillWorkHereIsNotErased() {
        given(WORK.started()).when(erasing("2030-01-01")).refused(ErasureRule.PERSON_IN_SERVICE);
        given(WORK.started()).when(erasing("2000-01-01")).refused(ErasureRule.PERSON_IN_SERVICE);
    }

    @Test
    void whoseTrajectoryIsUnderWayIsNotErased() {
        given(P1.applied("2016-01-10")).when(erasing("2030-01-01")).refused(ErasureRule.TRAJECTORY_OPEN);
        given(P1.applied("2016-01-10"), P1.step(INTREKKING, "2016-02-01", null))
                .when(erasing("2030-01-01"))
                .then(ERASED);
    }

    @Test
    void aDecisionThatCanBeObjectedToIsKept() {
        TeacherEvent turnedDown = P1.decided("2016-04-01", NEGATIEF);
        given(turnedDown).when(erasing("2016-05-13")).refused(ErasureRule.TRAJECTORY_OPEN);
        given(turnedDown).when(erasing("2016-05-14")).then(ERASED);
    }

    @Test
    void anObjectionThatNobodyRuledOnIsKept() {
        TeacherEvent turnedDown = P1.decided("2016-04-01", NEGATIEF);
        TeacherEvent objected = P1.step(BEZWAAR, "2016-05-01", null);
        given(turnedDown, objected).when(erasing("2030-01-01")).refused(ErasureRule.TRAJECTORY_OPEN);
        given(turnedDown, objected, P1.step(UITSPRAAK, "2016-06-01", NEGATIEF))
                .when(erasing("2030-01-01"))
                .then(ERASED);
    }

    @Test
    void whatTheBoardHoldsIsKept() {
        given(WORK.started(), WORK.endedOn("2020-07-31"))
                .when(new ErasePerson(TEACHER, BOARD, ErasureGround.VERZOEK, day("2030-01-01"), true, false))
                .refused(ErasureRule.ERASURE_ON_HOLD);
    }

    @Test
    void whatWasDecidedBeforeIsDoneAgainWhateverIsOnRecordNow() {
        given(WORK.started())
                .when(new ErasePerson(TEACHER, BOARD, ErasureGround.VERZOEK, day("2030-01-01"), true, true))
                .then(ERASED);
    }

    @Test
    void whoHasNoFileYetIsErasedToo() {
        given().when(erasing("2030-01-01")).then(ERASED);
    }

    @Test
    void nothingMoreIsRecordedAboutWhomWasErased() {
        given(WORK.started(), WORK.endedOn("2020-07-31"), ERASED)
                .whenRecording(appointment("2").started())
                .refused(ErasureRule.PERSON_ERASED);
    }

    @Test
    void whatWasWrittenWithAFactThatWasWithdrawnIsErasedAndWhyItWas() {
        TeacherFact wrong = role("mentor").noting(decidedBy("mevrouw Jansen")).enteredOn("2019-08-01");
        TeacherEvent[] corrected = {
            WORK.started(), wrong, new FactRetracted(TEACHER, BOARD, 1, day("2019-08-01"), null, text("te vroeg"))
        };
        given(corrected)
                .when(erasingTexts(1))
                .then(new TextsErased(TEACHER, BOARD, null, ErasureGround.VERZOEK, List.of(1L, 2L)));

        TeacherFile after = GivenFile.after(
                GivenFile.of(corrected),
                List.of(new TextsErased(TEACHER, BOARD, null, ErasureGround.VERZOEK, List.of(1L, 2L))));
        assertThat(after.facts().get(1).fact()).isEqualTo(FactTexts.erased(wrong));
        assertThat(after.facts().get(1).withdrawal())
                .extracting(Withdrawal::reason)
                .isEqualTo(PersonalText.ERASED);
        assertThat(after.facts().getFirst().fact()).isEqualTo(WORK.started());
    }

    @Test
    void whatHoldsKeepsItsTextsUntilItIsCorrected() {
        given(WORK.started(), mentorSince("2019-08-01")).when(erasingTexts(1)).refused(ErasureRule.TEXTS_STILL_NEEDED);
        given(WORK.started()).when(erasingTexts(7)).refused(FactRule.FACT_UNKNOWN);
    }

    private static EraseWithdrawnTexts erasingTexts(long fact) {
        return new EraseWithdrawnTexts(TEACHER, BOARD, List.of(fact), ErasureGround.VERZOEK, false);
    }

    @Test
    void theFactsStayAndTheirTextsAreGone() {
        TeacherFile before =
                GivenFile.of(WORK.started(), P1.decided("2016-04-01", POSITIEF), WORK.endedOn("2020-07-31"));
        TeacherFile after = GivenFile.after(before, List.of(ERASED));

        assertThat(GivenFile.live(after))
                .isEqualTo(
                        GivenFile.live(before).stream().map(FactTexts::erased).toList());
        assertThat(after.facts().get(1).recordedAt())
                .isEqualTo(before.facts().get(1).recordedAt());
    }
}
