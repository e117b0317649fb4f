package nl.waaier.api.platform.identity;

import static nl.waaier.api.testing.TestWorld.BOARD;
import static nl.waaier.api.testing.TestWorld.COLLEAGUE;
import static nl.waaier.api.testing.TestWorld.SCHOOL;

import java.time.LocalDate;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.TeacherFact;

/** Of every kind a fact about a colleague. */
final class AskedFacts {

    private AskedFacts() {}

    static TeacherFact stageAt(Brin school) {
        return new StageReached(
                COLLEAGUE, BOARD, school, "coach", LocalDate.of(2020, 8, 1), CareerStage.STARTER, Notes.NONE);
    }

    static TeacherFact ending() {
        return new AppointmentEnded(COLLEAGUE, BOARD, "1", LocalDate.of(2020, 7, 31), null);
    }

    static TeacherFact step() {
        return new PromotionStepTaken(
                COLLEAGUE,
                BOARD,
                "P1",
                SCHOOL,
                "LB",
                "LC",
                PromotionStep.AANMELDING,
                null,
                LocalDate.of(2020, 1, 15),
                null,
                null,
                false,
                null,
                null,
                Notes.NONE);
    }
}
