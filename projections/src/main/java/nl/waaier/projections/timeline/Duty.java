package nl.waaier.projections.timeline;

import java.time.Instant;
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
        OnRecord<RoleEntered> entry,
        @Nullable LocalDate lastDay,
        CareerStage stage,
        LocalDate stageSince,
        List<OnRecord<StageReached>> stages,
        List<OnRecord<SupportArranged>> support,
        List<OnRecord<FacilitationGranted>> facilitation,
        List<OnRecord<RecognitionGiven>> recognition,
        List<Timeline.Missing> gaps) {

    /**
     * A fact with where and when it is on record.
     *
     * @param number its number in the teacher's stream
     * @param recordedAt the moment it was recorded
     * @param fact what was recorded
     */
    public record OnRecord<F extends TeacherFact>(long number, Instant recordedAt, F fact) {}

    /** The duty that a holding comes to on a date on which it is held. */
    static Duty of(RoleHolding holding, LocalDate date, RecordedFacts facts) {
        List<OnRecord<StageReached>> stages = facts.until(date, holding.stages());
        List<OnRecord<SupportArranged>> support = facts.until(date, holding.support());
        List<OnRecord<FacilitationGranted>> facilitation = facts.until(date, holding.facilitation());
        List<OnRecord<RecognitionGiven>> recognition = facts.until(date, holding.recognition());
        LocalDate stageSince = stages.isEmpty()
                ? holding.entry().entryDate()
                : stages.getLast().fact().date();
        List<Timeline.Missing> gaps = Timeline.Missing.of(support, facilitation, recognition);
        return new Duty(
                facts.of(holding.entry()),
                holding.lastDay(),
                holding.stageOn(date),
                stageSince,
                stages,
                support,
                facilitation,
                recognition,
                gaps);
    }
}
