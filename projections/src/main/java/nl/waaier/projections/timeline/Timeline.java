package nl.waaier.projections.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * One teacher's path.
 *
 * @param entries the facts, by effective date, then in the order of a day, then of recording
 * @param gaps what the dossiers of the roles lack
 */
public record Timeline(List<RecordedFact<?>> entries, List<Gap> gaps) {

    /** A question of every role that the record leaves open. */
    public enum Missing {
        /** No support on record (ondersteuning). */
        SUPPORT,
        /** No facilitation on record (facilitering). */
        FACILITATION,
        /** No recognition on record (erkenning). */
        RECOGNITION;

        /** What is missing when this is all there is. */
        static List<Missing> of(Collection<?> support, Collection<?> facilitation, Collection<?> recognition) {
            return Stream.of(values())
                    .filter(missing -> switch (missing) {
                        case SUPPORT -> support.isEmpty();
                        case FACILITATION -> facilitation.isEmpty();
                        case RECOGNITION -> recognition.isEmpty();
                    })
                    .toList();
        }
    }

    /**
     * A role holding with an open question.
     *
     * @param brin at which school
     * @param role which role
     * @param since first day in the role
     * @param missing what is not on record
     */
    public record Gap(Brin brin, String role, LocalDate since, Missing missing) {}

    /**
     * The timeline as known at a moment.
     *
     * @param withWithdrawn whether facts that were withdrawn by then are shown too, as such
     */
    static Timeline of(TeacherFile file, Instant knownOn, boolean withWithdrawn) {
        List<RecordedFact<?>> entries = file.facts().stream()
                .filter(f -> withWithdrawn ? !f.recordedAt().isAfter(knownOn) : f.knownAt(knownOn))
                .<RecordedFact<?>>map(f -> f.asKnownAt(knownOn))
                .sorted(RecordedFact.BY_DATE)
                .toList();
        return new Timeline(entries, gaps(RoleHolding.of(file.knownAt(knownOn))));
    }

    /**
     * What of it bears on a period: facts that hold on any day of it, and gaps of roles that are held on any day of it.
     * A gap is judged by everything on record, so that nothing seems missing for lying outside the period.
     *
     * @param first first day of the period
     * @param last last day of the period
     */
    public Timeline within(LocalDate first, LocalDate last) {
        List<RecordedFact<?>> live =
                entries.stream().filter(RecordedFact::holds).toList();
        EffectivePeriods periods = new EffectivePeriods(live);
        List<RoleHolding> held = RoleHolding.of(live).stream()
                .filter(holding -> EffectivePeriods.touches(holding, first, last))
                .toList();
        return new Timeline(
                entries.stream()
                        .filter(entry -> periods.touches(entry.fact(), first, last))
                        .toList(),
                gaps(held));
    }

    private static List<Gap> gaps(List<RoleHolding> holdings) {
        return holdings.stream()
                .flatMap(h -> Missing.of(h.support(), h.facilitation(), h.recognition()).stream()
                        .map(m -> new Gap(h.brin(), h.role(), h.entry().entryDate(), m)))
                .sorted(Comparator.comparing(Gap::since).thenComparing(Gap::role))
                .toList();
    }
}
