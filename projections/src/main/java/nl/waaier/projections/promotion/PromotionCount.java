package nl.waaier.projections.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * What became of the trajectories of one change of scale in one school year.
 *
 * @param group of which
 * @param durations of those appointed in the year, by the day of their first positive benoeming
 * @param rejected how many were turned down in the year, by the day of what ended them
 * @param withdrawn how many were withdrawn in the year
 * @param openAtEnd how many were under way on the last day of the year
 */
public record PromotionCount(Group group, Durations durations, int rejected, int withdrawn, int openAtEnd) {

    /**
     * What is counted together.
     *
     * @param year the school year
     * @param change from which scale to which, by the labels of the day
     * @param school at which school, null for all of the board
     */
    public record Group(
            SchoolYear year, ScaleChange change, @Nullable Brin school) {

        /** By year, scales and school. */
        static final Comparator<Group> IN_ORDER = Comparator.comparing(Group::year)
                .thenComparing(group -> group.change().from())
                .thenComparing(group -> group.change().to())
                .thenComparing(
                        group -> group.school() == null ? "" : group.school().value());

        /** The same over all schools of the board. */
        public Group ofBoard() {
            return new Group(year, change, null);
        }
    }

    /** How many were appointed in the year. */
    public int appointed() {
        return durations.count();
    }

    /**
     * Counts per school year, change of scale and school; groups with nothing to count are left out.
     *
     * @param succession which school took the place of which: a trajectory counts where it stands by then
     * @param from first school year
     * @param until last school year
     */
    static List<PromotionCount> of(
            Collection<PromotionTrajectory> trajectories, Succession succession, SchoolYear from, SchoolYear until) {
        Map<Group, Tally> tallies = new TreeMap<>(Group.IN_ORDER);
        for (PromotionTrajectory trajectory : trajectories) {
            for (SchoolYear year = from; year.compareTo(until) <= 0; year = year.plus(1)) {
                count(trajectory, succession, year, tallies);
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().count(entry.getKey()))
                .toList();
    }

    /** Takes schools together. */
    public static List<PromotionCount> overSchools(Collection<PromotionCount> counts) {
        Map<Group, List<PromotionCount>> byGroup = new TreeMap<>(Group.IN_ORDER);
        counts.forEach(count -> byGroup.computeIfAbsent(count.group().ofBoard(), g -> new ArrayList<>())
                .add(count));
        return byGroup.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PromotionCount sum(Group group, List<PromotionCount> counts) {
        return new PromotionCount(
                group,
                Durations.together(
                        counts.stream().map(PromotionCount::durations).toList()),
                counts.stream().mapToInt(PromotionCount::rejected).sum(),
                counts.stream().mapToInt(PromotionCount::withdrawn).sum(),
                counts.stream().mapToInt(PromotionCount::openAtEnd).sum());
    }

    private static void count(
            PromotionTrajectory trajectory, Succession succession, SchoolYear year, Map<Group, Tally> tallies) {
        Optional<LocalDate> ended = trajectory
                .ending()
                .map(PromotionStepTaken::date)
                .filter(day -> SchoolYear.of(day).equals(year));
        boolean endedThen = ended.isPresent();
        boolean open = isOpenAtEnd(trajectory, year);
        if (endedThen || open) {
            Group group = new Group(
                    year, trajectory.change(), succession.on(trajectory.brin(), ended.orElse(year.lastDay())));
            tallies.computeIfAbsent(group, g -> new Tally()).add(trajectory, endedThen, open);
        }
    }

    /** By the steps taken until then: what came later did not yet end it, or open it again. */
    private static boolean isOpenAtEnd(PromotionTrajectory trajectory, SchoolYear year) {
        List<RecordedFact<PromotionStepTaken>> taken = trajectory.recorded().stream()
                .filter(step -> !step.fact().date().isAfter(year.lastDay()))
                .toList();
        return !taken.isEmpty() && new PromotionTrajectory(taken).state() == TrajectoryState.LOPEND;
    }

    private static final class Tally {
        private final List<Long> days = new ArrayList<>();
        private int rejected;
        private int withdrawn;
        private int open;

        void add(PromotionTrajectory trajectory, boolean endedThen, boolean openAtEnd) {
            if (openAtEnd) {
                open++;
            }
            if (endedThen) {
                switch (trajectory.state()) {
                    case BENOEMD -> Durations.toAppointment(trajectory).ifPresent(days::add);
                    case AFGEWEZEN -> rejected++;
                    case INGETROKKEN -> withdrawn++;
                    case LOPEND -> {
                        // Nothing ended it, then or ever.
                    }
                }
            }
        }

        PromotionCount count(Group group) {
            return new PromotionCount(group, new Durations(days), rejected, withdrawn, open);
        }
    }
}
