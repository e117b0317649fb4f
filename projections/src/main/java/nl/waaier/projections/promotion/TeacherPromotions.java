package nl.waaier.projections.promotion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.facts.KnownFact;

/**
 * What was known at a moment of one teacher's promotions.
 *
 * @param teacher who
 * @param trajectories by first day and then by reference
 * @param appointments every arbeidsrelatie, by first day
 */
record TeacherPromotions(TeacherId teacher, List<KnownTrajectory> trajectories, List<Appointment> appointments) {

    private static final Comparator<KnownFact> IN_ORDER = Comparator.comparing(KnownFact::fact, FactOrder.BY_DATE);

    private static final Comparator<KnownTrajectory> BY_FIRST_DAY = Comparator.comparing(
                    (KnownTrajectory known) -> known.trajectory().firstDay())
            .thenComparing(known -> known.trajectory().reference());

    /**
     * A trajectory and the facts that it is made of.
     *
     * @param trajectory the trajectory
     * @param facts one per step, in the same order
     */
    record KnownTrajectory(PromotionTrajectory trajectory, List<KnownFact> facts) {}

    static TeacherPromotions of(FactLog log, Instant moment) {
        Map<String, List<KnownFact>> byReference = new TreeMap<>();
        for (KnownFact known : log.facts()) {
            if (known.fact() instanceof PromotionStepTaken step && known.knownAt(moment)) {
                byReference
                        .computeIfAbsent(step.trajectory(), r -> new ArrayList<>())
                        .add(known);
            }
        }
        List<KnownTrajectory> trajectories = byReference.values().stream()
                .map(TeacherPromotions::trajectory)
                .sorted(BY_FIRST_DAY)
                .toList();
        return new TeacherPromotions(log.teacher(), trajectories, Appointment.of(log.knownAt(moment)));
    }

    private static KnownTrajectory trajectory(List<KnownFact> facts) {
        facts.sort(IN_ORDER);
        return new KnownTrajectory(
                new PromotionTrajectory(facts.stream()
                        .map(KnownFact::fact)
                        .map(PromotionStepTaken.class::cast)
                        .toList()),
                facts);
    }

    /** Every positive benoeming. */
    Stream<PromotionStepTaken> benoemingen() {
        return trajectories.stream()
                .flatMap(known -> known.trajectory().all(PromotionStep.BENOEMING).stream())
                .filter(step -> step.outcome() == PromotionOutcome.POSITIEF);
    }
}
