package nl.waaier.projections.timeline;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * A role held on a date, with its dossier as it was on that date: nothing that began later.
 *
 * @param entry how it was entered
 * @param lastDay last day in the role as far as is known, null while it is open
 * @param stage the stage on the date
 * @param stageSince first day at that stage
 * @param stages stages reached after entry and up to the date, by date
 * @param support support that began on or before the date, by date
 * @param facilitation facilitation that began on or before the date, by date
 * @param recognition recognition that began on or before the date, by date
 * @param gaps questions that nothing begun by then answers
 */
public record Duty(
        RecordedFact<RoleEntered> entry,
        @Nullable LocalDate lastDay,
        CareerStage stage,
        LocalDate stageSince,
        List<RecordedFact<StageReached>> stages,
        List<RecordedFact<SupportArranged>> support,
        List<RecordedFact<FacilitationGranted>> facilitation,
        List<RecordedFact<RecognitionGiven>> recognition,
        List<Timeline.Missing> gaps) {

    /** The duty that a holding comes to on a date on which it is held. */
    static Duty of(RoleHolding holding, LocalDate date) {
        List<RecordedFact<StageReached>> stages = until(date, holding.stages());
        List<RecordedFact<SupportArranged>> support = until(date, holding.support());
        List<RecordedFact<FacilitationGranted>> facilitation = until(date, holding.facilitation());
        List<RecordedFact<RecognitionGiven>> recognition = until(date, holding.recognition());
        LocalDate stageSince = stages.isEmpty()
                ? holding.entry().entryDate()
                : stages.getLast().fact().date();
        List<Timeline.Missing> gaps = Timeline.Missing.of(support, facilitation, recognition);
        return new Duty(
                holding.entered(),
                holding.lastDay(),
                holding.stageOn(date),
                stageSince,
                stages,
                support,
                facilitation,
                recognition,
                gaps);
    }

    /** Those of a list that take effect on or before a date. */
    private static <F extends TeacherFact> List<RecordedFact<F>> until(LocalDate date, List<RecordedFact<F>> some) {
        return some.stream()
                .filter(recorded -> !recorded.fact().effectiveDate().isAfter(date))
                .toList();
    }
}
