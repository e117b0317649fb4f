package nl.waaier.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/**
 * One teacher's path.
 *
 * @param entries the facts, by effective date, then in the order of a day, then of recording
 * @param gaps what the dossiers of the roles leave open
 */
public record Timeline(List<RecordedFact<?>> entries, List<Gap> gaps) {

    /**
     * A role holding with an open question.
     *
     * @param brin at which school; null for a role of the board
     * @param role which role
     * @param since first day in the role
     * @param on the day on which it is judged: today, or the last day of a holding that is over
     * @param gap what is open
     */
    public record Gap(@Nullable Brin brin, String role, LocalDate since, LocalDate on, DossierGap gap) {}

    /**
     * The timeline as known at a moment.
     *
     * @param withWithdrawn whether facts that were withdrawn by then are shown too, as such
     * @param today the day on which roles still held are judged
     * @param organisation the board as known at the same moment
     */
    static Timeline of(
            TeacherFile file, Instant knownOn, boolean withWithdrawn, LocalDate today, Organisation organisation) {
        List<RecordedFact<?>> entries = file.facts().stream()
                .filter(f -> withWithdrawn ? !f.recordedAt().isAfter(knownOn) : f.knownAt(knownOn))
                .<RecordedFact<?>>map(f -> f.asKnownAt(knownOn))
                .sorted(RecordedFact.BY_DATE)
                .toList();
        List<RecordedFact<?>> known = file.knownAt(knownOn);
        return new Timeline(entries, gaps(RoleHolding.of(known, organisation), known, today));
    }

    /** What of it is told: of how somebody uses the basic right nothing in anybody else's view of the career. */
    public Timeline toldTo(boolean oneself) {
        return oneself
                ? this
                : new Timeline(
                        entries.stream()
                                .filter(entry -> !(entry.fact() instanceof RightsFact))
                                .toList(),
                        gaps);
    }

    /**
     * What of it bears on a period: facts that hold on any day of it, and gaps of roles that are held on any day of it, judged
     * on its last day or on the last day of the role.
     * A gap is judged by everything on record, so that nothing seems missing for lying outside the period.
     *
     * @param first first day of the period
     * @param last last day of the period
     * @param organisation the board as known at the same moment
     */
    public Timeline within(LocalDate first, LocalDate last, Organisation organisation) {
        List<RecordedFact<?>> live =
                entries.stream().filter(RecordedFact::holds).toList();
        EffectivePeriods periods = new EffectivePeriods(live, organisation);
        List<RoleHolding> held = RoleHolding.of(live, organisation).stream()
                .filter(holding -> EffectivePeriods.touches(holding, first, last))
                .toList();
        return new Timeline(
                entries.stream()
                        .filter(entry -> periods.touches(entry.fact(), first, last))
                        .toList(),
                gaps(held, live, last));
    }

    /** A holding that begins later has nothing open yet. */
    private static List<Gap> gaps(List<RoleHolding> holdings, List<RecordedFact<?>> facts, LocalDate date) {
        List<RecordedFact<RecognitionGiven>> recognitions = RecordedFact.ofKind(facts, RecognitionGiven.class);
        List<Gap> gaps = new ArrayList<>();
        for (RoleHolding holding : holdings) {
            LocalDate lastDay = holding.lastDay();
            LocalDate since = holding.entry().entryDate();
            LocalDate on = lastDay == null || lastDay.isAfter(date) ? date : lastDay;
            if (!on.isBefore(since)) {
                Dossier.of(holding, on, recognitions)
                        .gaps()
                        .forEach(gap -> gaps.add(new Gap(holding.brinOn(on), holding.role(), since, on, gap)));
            }
        }
        gaps.sort(Comparator.comparing(Gap::since).thenComparing(Gap::role));
        return gaps;
    }
}
