package nl.waaier.core.teacher;

import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.GivenFile.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** Assumptions are judged as what is recorded by hand. */
class WhatIfTest {

    private static final TeacherFact EMPLOYED = appointment("1").started();

    private static RecordFact recording(TeacherFact fact) {
        return new RecordFact(fact, Given.ORGANISATION, false);
    }

    private static void refused(WhatIf whatIf, TeacherFact fact, Rule by) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> whatIf.recorded(recording(fact)))
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(by));
    }

    @Test
    void somebodyNewStartsWithNothing() {
        WhatIf nobody = WhatIf.onRecord(GivenFile.EMPTY);
        refused(nobody, mentorSince("2030-08-01"), CareerRule.ROLE_NEEDS_APPOINTMENT);
        assertThat(facts(nobody.recorded(recording(EMPLOYED))
                        .recorded(recording(mentorSince("2030-08-01")))
                        .facts()))
                .containsExactly(EMPLOYED, mentorSince("2030-08-01"));
    }

    @Test
    void eachFactIsJudgedAfterThoseBefore() {
        WhatIf employed = WhatIf.onRecord(GivenFile.of(EMPLOYED));
        TeacherFact change = appointment("1").fte("0.5").changedOn("2030-08-01");
        WhatIf ended = employed.recorded(recording(appointment("1").endedOn("2030-07-31")));
        refused(ended, change, AppointmentRule.CHANGE_WITHIN_APPOINTMENT);
        assertThat(facts(employed.recorded(recording(change)).facts())).containsExactly(EMPLOYED, change);
        assertThat(facts(employed.facts())).as("what was assumed besides").containsExactly(EMPLOYED);
    }

    @Test
    void rulesForWhatIsRecordedByHandHoldToo() {
        WhatIf employed = WhatIf.onRecord(GivenFile.of(EMPLOYED));
        WhatIf mentor = employed.recorded(recording(mentorSince("2029-08-01")));
        refused(mentor, role("mentor").reached(ERVAREN, "2030-08-01"), CareerRule.STAGE_SAYS_WHO_JUDGED);
        assertThat(mentor.recorded(
                                recording(role("mentor").noting(Given.judged()).reached(ERVAREN, "2030-08-01")))
                        .facts())
                .hasSize(3);
    }

    @Test
    void nothingIsAssumedAboutAnotherBoardsTeacher() {
        refused(
                WhatIf.onRecord(GivenFile.of(EMPLOYED)),
                role("mentor").of(Given.TEACHER, new BoardNumber("40000")).enteredOn("2030-08-01"),
                FactRule.TEACHER_OF_BOARD);
    }

    @Test
    void aCorrectionIsDecidedAsItWouldBe() {
        WhatIf mentor = WhatIf.onRecord(GivenFile.of(EMPLOYED)).recorded(recording(mentorSince("2029-08-01")));
        WhatIf later = mentor.replaced(
                new ReplaceFact(1, mentorSince("2030-08-01"), Given.text("een jaar later"), Given.ORGANISATION, false));
        assertThat(facts(later.facts())).containsExactly(EMPLOYED, mentorSince("2030-08-01"));
        RetractFact retraction =
                new RetractFact(Given.TEACHER, Given.BOARD, 1, Given.text("nooit"), Given.ORGANISATION, false);
        assertThat(mentor.retracted(retraction).facts()).hasSize(1);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> later.retracted(retraction))
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(FactRule.FACT_UNKNOWN));
    }

    @Test
    void whatIsOnRecordIsNotAssumedAway() {
        assertThatIllegalArgumentException().isThrownBy(() -> WhatIf.onRecord(GivenFile.of(EMPLOYED))
                .recorded(new RetractFact(
                        Given.TEACHER, Given.BOARD, 0, Given.text("stel dat"), Organisation.EMPTY, false)));
    }
}
