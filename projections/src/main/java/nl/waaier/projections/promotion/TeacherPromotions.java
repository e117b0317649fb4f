package nl.waaier.projections.promotion;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * What was known at a moment of one teacher's promotions.
 *
 * @param teacher who
 * @param trajectories by first day and then by reference
 * @param appointments every arbeidsrelatie, by first day
 */
record TeacherPromotions(TeacherId teacher, List<PromotionTrajectory> trajectories, List<Appointment> appointments) {

    static TeacherPromotions of(TeacherFile file, Instant moment) {
        List<RecordedFact<?>> known = file.knownAt(moment);
        return new TeacherPromotions(file.teacher(), PromotionTrajectory.of(known), Appointment.of(known));
    }

    /** Every positive benoeming. */
    Stream<PromotionStepTaken> benoemingen() {
        return trajectories.stream()
                .flatMap(trajectory -> trajectory.all(PromotionStep.BENOEMING).stream())
                .filter(step -> step.outcome() == PromotionOutcome.POSITIEF);
    }
}
