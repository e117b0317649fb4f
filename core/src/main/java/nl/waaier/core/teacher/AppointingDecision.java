package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.PromotionRules;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * Decides an appointment and the change of arbeidsrelatie that it means. All three facts are events of one stream, stored
 * in one go: there is no moment at which somebody is appointed and the arbeidsrelatie has not changed.
 */
final class AppointingDecision {

    private AppointingDecision() {}

    /** @throws RuleBroken when the step or the change of arbeidsrelatie breaks a rule */
    static List<TeacherEvent> decide(TeacherFile file, AppointToScale command) {
        PromotionStepTaken step = command.step();
        LocalDate lastDay = step.date().minusDays(1);
        List<RecordedFact<?>> live = file.live();
        Appointment before = Appointment.of(live).stream()
                .filter(a -> a.id().equals(command.ends()))
                .filter(a -> command.organisation().succession().areOne(a.brin(), step.brin(), step.date()))
                .filter(a -> a.start().functionScale().label().equals(step.fromScale()))
                .filter(a -> a.activeOn(lastDay))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(PromotionRule.APPOINTMENT_OF_TRAJECTORY));
        AppointmentTerms terms = before.termsOn(lastDay).orElseThrow();
        List<TeacherFact> facts = List.of(
                step,
                new AppointmentEnded(step.teacherId(), step.boardNumber(), command.ends(), lastDay, null),
                new AppointmentStarted(
                        step.teacherId(),
                        step.boardNumber(),
                        command.starts(),
                        step.brin(),
                        step.date(),
                        SalaryScale.of(before.start().functionScale().sector(), step.toScale(), step.date()),
                        before.start().category(),
                        terms,
                        changeKind(step, before, command.organisation())));
        TeacherFile after = file;
        for (TeacherFact fact : facts) {
            TeacherDecisions.refuse(FactRules.broken(after.live(), fact, command.organisation()));
            after = after.assuming(fact);
        }
        TeacherDecisions.refuse(PromotionRules.brokenByHand(live, after.live(), step, command.organisation()));
        return List.copyOf(facts);
    }

    private static @Nullable ChangeKind changeKind(
            PromotionStepTaken step, Appointment before, Organisation organisation) {
        ScaleChange change = new ScaleChange(step.fromScale(), step.toScale());
        return switch (organisation
                .policies()
                .direction(change, before.start().functionScale().sector())) {
            case HOGER -> ChangeKind.BEVORDERING;
            case LAGER -> ChangeKind.TERUGPLAATSING;
            case GELIJK, ANDERS -> null;
        };
    }
}
