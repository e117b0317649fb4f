package nl.waaier.projections.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
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
 * @param brin at which school on the date; null for a role of the board
 * @param lastDay last day in the role as far as is known, null while it is open
 * @param level at which level it is played on the date, in domain 3; null when not told, and in any other domain
 * @param team in which team it is played on the date, null when not told
 * @param stage the stage on the date
 * @param stageSince first day at that stage
 * @param stages stages reached after entry and up to the date, by date
 * @param support support that began on or before the date, by date
 * @param facilitation facilitation that began on or before the date, by date
 * @param recognition recognition of this holding that began on or before the date, and what else is valid for it then, by date
 * @param gaps what the dossier leaves open on the date
 * @param recognisedUntil last day of the last recognition, when that is within a year of the date; else null
 */
public record Duty(
        RecordedFact<RoleEntered> entry,
        @Nullable Brin brin,
        @Nullable LocalDate lastDay,
        @Nullable RoleLevel level,
        @Nullable String team,
        CareerStage stage,
        LocalDate stageSince,
        List<RecordedFact<StageReached>> stages,
        List<RecordedFact<SupportArranged>> support,
        List<RecordedFact<FacilitationGranted>> facilitation,
        List<RecordedFact<RecognitionGiven>> recognition,
        Set<DossierGap> gaps,
        @Nullable LocalDate recognisedUntil) {

    /** The duty that a holding comes to on a date on which it is held. */
    static Duty of(RoleHolding holding, LocalDate date, Collection<RecordedFact<RecognitionGiven>> recognitions) {
        Dossier dossier = Dossier.of(holding, date, recognitions);
        List<RecordedFact<StageReached>> stages = until(date, holding.stages());
        List<RecordedFact<SupportArranged>> support = until(date, holding.support());
        List<RecordedFact<FacilitationGranted>> facilitation = until(date, holding.facilitation());
        List<RecordedFact<RecognitionGiven>> recognition = Stream.concat(
                        until(date, holding.recognition()).stream(), dossier.recognition().stream())
                .distinct()
                .sorted(RecordedFact.BY_DATE)
                .toList();
        LocalDate stageSince = stages.isEmpty()
                ? holding.entry().entryDate()
                : stages.getLast().fact().date();
        return new Duty(
                holding.entered(),
                holding.brinOn(date),
                holding.lastDay(),
                holding.entry().domain() == CareerDomain.ORGANISEREN ? holding.levelOn(date) : null,
                holding.teamOn(date),
                holding.stageOn(date),
                stageSince,
                stages,
                support,
                facilitation,
                recognition,
                dossier.gaps(),
                dossier.recognisedUntil());
    }

    /** Those of a list that take effect on or before a date. */
    private static <F extends TeacherFact> List<RecordedFact<F>> until(LocalDate date, List<RecordedFact<F>> some) {
        return some.stream()
                .filter(recorded -> !recorded.fact().effectiveDate().isAfter(date))
                .toList();
    }
}
