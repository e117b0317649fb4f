package nl.waaier.projections.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * How a staff moved in a school year: where everybody was when it began, on the day before, and on its last
 * day, so that what changes on 1 August is of this year. Counts only, no persons. Stage
 * and scale stand side by side, and neither follows from the other.
 *
 * @param stages per domain from place to place, those who stayed where they were too; nobody who was out of service on
 *     both days
 * @param scales from scale to scale, those who stayed on theirs too
 * @param steps the steps of the year by kind, each kind once
 */
public record CareerFlows(List<StageFlow> stages, List<ScaleFlow> scales, List<StepCount> steps) {

    /**
     * A way that some went in one domain.
     *
     * @param domain the domain
     * @param fromStage where on the day before the year
     * @param toStage where on the last day
     * @param teachers how many
     */
    public record StageFlow(CareerDomain domain, FlowPlace fromStage, FlowPlace toStage, int teachers) {}

    /**
     * A way that some went between scales, by the label that each had on the day: a conversion of labels shows as a way too.
     *
     * @param fromScale the label on the day before the year, null when not in service
     * @param toScale the label on the last day, null when not in service
     * @param teachers how many
     */
    public record ScaleFlow(
            @Nullable String fromScale, @Nullable String toScale, int teachers) {}

    /**
     * The steps of one kind.
     *
     * @param kind which
     * @param steps how many
     * @param teachers by how many teachers
     */
    public record StepCount(PathKind kind, int steps, int teachers) {}

    /** The day on which it is looked at how a year begins: most careers change on 1 August. */
    public static LocalDate before(SchoolYear year) {
        return year.firstDay().minusDays(1);
    }

    private record DomainWay(CareerDomain domain, FlowPlace from, FlowPlace to) {}

    /** Empty for whoever is not in service. */
    private record ScaleWay(String from, String to) {}

    /** One day of one teacher. */
    private record Day(boolean inService, Map<CareerDomain, CareerStage> highest, String scale) {

        static Day of(
                LocalDate date,
                List<Appointment> appointments,
                List<RoleHolding> holdings,
                Predicate<@Nullable Brin> there) {
            List<Appointment> active = appointments.stream()
                    .filter(a -> a.activeOn(date) && there.test(a.brin()))
                    .toList();
            Map<CareerDomain, CareerStage> highest = new EnumMap<>(CareerDomain.class);
            if (!active.isEmpty()) {
                holdings.stream()
                        .filter(holding -> holding.heldOn(date) && there.test(holding.brinOn(date)))
                        .forEach(holding -> highest.merge(
                                holding.entry().domain(),
                                holding.stageOn(date),
                                (a, b) -> a.compareTo(b) >= 0 ? a : b));
            }
            return new Day(!active.isEmpty(), highest, scale(active, date));
        }

        /** That of the largest arbeidsrelatie; of equal ones the first label. */
        private static String scale(List<Appointment> active, LocalDate date) {
            return active.stream()
                    .min(Comparator.comparingLong((Appointment a) -> -fte(a, date))
                            .thenComparing(a -> a.start().functionScale().label()))
                    .map(a -> a.start().functionScale().label())
                    .orElse("");
        }

        private static long fte(Appointment appointment, LocalDate date) {
            return appointment
                    .termsOn(date)
                    .map(AppointmentTerms::fte)
                    .orElseThrow()
                    .tenThousandths();
        }

        FlowPlace place(CareerDomain domain) {
            return inService ? FlowPlace.of(highest.get(domain)) : FlowPlace.NIET_IN_DIENST;
        }
    }

    /** Takes in one teacher after another. Not for several threads. */
    static final class Count {

        private final SchoolYear year;
        private final Organisation organisation;
        private final Predicate<@Nullable Brin> there;
        private final Map<DomainWay, Integer> stages = new TreeMap<>(Comparator.comparing(DomainWay::domain)
                .thenComparing(DomainWay::from)
                .thenComparing(DomainWay::to));
        private final Map<ScaleWay, Integer> scales =
                new TreeMap<>(Comparator.comparing(ScaleWay::from).thenComparing(ScaleWay::to));
        private final Map<PathKind, Integer> steps = new EnumMap<>(PathKind.class);
        private final Map<PathKind, Integer> teachers = new EnumMap<>(PathKind.class);

        /**
         * @param school of one school, null for the whole board
         * @param organisation the board as known at the same moment
         */
        Count(SchoolYear year, @Nullable Brin school, Organisation organisation) {
            this.year = year;
            this.organisation = organisation;
            this.there = brin -> school == null || school.equals(brin);
        }

        void add(List<RecordedFact<?>> facts) {
            List<Appointment> appointments = Appointment.of(facts);
            List<RoleHolding> holdings = RoleHolding.of(facts, appointments, organisation);
            Day first = Day.of(before(year), appointments, holdings, there);
            Day last = Day.of(year.lastDay(), appointments, holdings, there);
            if (first.inService() || last.inService()) {
                for (CareerDomain domain : CareerDomain.values()) {
                    stages.merge(new DomainWay(domain, first.place(domain), last.place(domain)), 1, Integer::sum);
                }
                scales.merge(new ScaleWay(first.scale(), last.scale()), 1, Integer::sum);
            }
            List<PathKind> kinds = PathStep.of(holdings, appointments, organisation).stream()
                    .filter(step -> there.test(step.brin())
                            && SchoolYear.of(step.date()).equals(year))
                    .map(PathStep::kind)
                    .toList();
            kinds.forEach(kind -> steps.merge(kind, 1, Integer::sum));
            kinds.stream().distinct().forEach(kind -> teachers.merge(kind, 1, Integer::sum));
        }

        CareerFlows done() {
            List<StageFlow> stageFlows = new ArrayList<>();
            stages.forEach((way, count) -> stageFlows.add(new StageFlow(way.domain(), way.from(), way.to(), count)));
            List<ScaleFlow> scaleFlows = new ArrayList<>();
            scales.forEach((way, count) -> scaleFlows.add(new ScaleFlow(label(way.from()), label(way.to()), count)));
            List<StepCount> stepCounts = new ArrayList<>();
            for (PathKind kind : PathKind.values()) {
                stepCounts.add(new StepCount(kind, steps.getOrDefault(kind, 0), teachers.getOrDefault(kind, 0)));
            }
            return new CareerFlows(stageFlows, scaleFlows, stepCounts);
        }

        private static @Nullable String label(String scale) {
            return scale.isEmpty() ? null : scale;
        }
    }
}
