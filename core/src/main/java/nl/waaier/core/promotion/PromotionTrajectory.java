package nl.waaier.core.promotion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * One promotion trajectory of one teacher, whole, as it follows from a set of facts.
 *
 * @param recorded the steps by date, those of one day in the order in which steps usually come; never empty
 */
public record PromotionTrajectory(List<RecordedFact<PromotionStepTaken>> recorded) {

    /** Days after the day of sending within which a decision can be objected to (six weeks, Awb art. 6:7 and 6:8). */
    public static final int DAYS_TO_OBJECT = 42;

    private static final Comparator<PromotionTrajectory> IN_ORDER =
            Comparator.comparing(PromotionTrajectory::firstDay).thenComparing(PromotionTrajectory::reference);

    public PromotionTrajectory {
        recorded = List.copyOf(recorded);
    }

    /** All trajectories in a set of facts, by first day and then by reference. Facts in any order. */
    public static List<PromotionTrajectory> of(Collection<? extends RecordedFact<?>> facts) {
        Map<String, List<RecordedFact<PromotionStepTaken>>> byReference = new TreeMap<>();
        for (RecordedFact<PromotionStepTaken> step : RecordedFact.ofKind(facts, PromotionStepTaken.class)) {
            byReference
                    .computeIfAbsent(step.fact().trajectory(), r -> new ArrayList<>())
                    .add(step);
        }
        List<PromotionTrajectory> trajectories = new ArrayList<>(byReference.size());
        for (List<RecordedFact<PromotionStepTaken>> steps : byReference.values()) {
            steps.sort(RecordedFact.BY_DATE);
            trajectories.add(new PromotionTrajectory(steps));
        }
        trajectories.sort(IN_ORDER);
        return trajectories;
    }

    /** The trajectory with this reference in a set of facts, if there is one. */
    public static Optional<PromotionTrajectory> find(Collection<? extends RecordedFact<?>> facts, String reference) {
        return of(facts).stream().filter(t -> t.reference().equals(reference)).findFirst();
    }

    /** The steps by date, those of one day in the order in which steps usually come. */
    public List<PromotionStepTaken> steps() {
        return recorded.stream().map(RecordedFact::fact).toList();
    }

    /** The board's own reference. */
    public String reference() {
        return recorded.getFirst().fact().trajectory();
    }

    /** The school where it began. */
    public Brin brin() {
        return recorded.getFirst().fact().brin();
    }

    /** Which change of scale it aims at. */
    public ScaleChange change() {
        return new ScaleChange(
                recorded.getFirst().fact().fromScale(),
                recorded.getFirst().fact().toScale());
    }

    /** Code of the role that it recognises, if a step names one. */
    public Optional<String> recognisedRole() {
        return steps().stream()
                .map(PromotionStepTaken::recognisedRole)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The day of the first step. */
    public LocalDate firstDay() {
        return recorded.getFirst().fact().date();
    }

    /** The day of the last step on record. */
    public LocalDate lastDay() {
        return recorded.getLast().fact().date();
    }

    /** All steps of a kind, by date. */
    public List<PromotionStepTaken> all(PromotionStep kind) {
        return steps().stream().filter(s -> s.step() == kind).toList();
    }

    /** The first step of a kind, if it was taken. */
    public Optional<PromotionStepTaken> first(PromotionStep kind) {
        return steps().stream().filter(s -> s.step() == kind).findFirst();
    }

    /** The appointment to the scale aimed at, if it came to that: the promotion itself. */
    public Optional<PromotionStepTaken> appointment() {
        return steps().stream()
                .filter(s -> s.step() == PromotionStep.BENOEMING && s.outcome() == PromotionOutcome.POSITIEF)
                .findFirst();
    }

    /** The step that brought it into the state in which it is; none while it is under way. */
    public Optional<PromotionStepTaken> ending() {
        Optional<PromotionStepTaken> appointment = appointment();
        if (appointment.isPresent()) {
            return appointment;
        }
        PromotionStepTaken ending = null;
        for (PromotionStepTaken step : steps()) {
            switch (step.step()) {
                case INTREKKING -> ending = step;
                // A new decision, as after a ruling, opens again what the one before it closed.
                case BESLUIT, BENOEMING -> ending = step.outcome() == PromotionOutcome.NEGATIEF ? step : null;
                case VACATURE, AANMELDING, TOETSING, ADVIES, LEERTRAJECT, BEZWAAR, UITSPRAAK -> {
                    // These do not end it.
                }
            }
        }
        return Optional.ofNullable(ending);
    }

    /** How it stands. */
    public TrajectoryState state() {
        return ending().map(step -> switch (step.step()) {
                    case INTREKKING -> TrajectoryState.INGETROKKEN;
                    case BENOEMING ->
                        step.outcome() == PromotionOutcome.POSITIEF
                                ? TrajectoryState.BENOEMD
                                : TrajectoryState.AFGEWEZEN;
                    default -> TrajectoryState.AFGEWEZEN;
                })
                .orElse(TrajectoryState.LOPEND);
    }

    /** The last decision on or before a day, if there is one. */
    public Optional<PromotionStepTaken> decisionOn(LocalDate day) {
        return all(PromotionStep.BESLUIT).stream()
                .filter(s -> !s.date().isAfter(day))
                .reduce((before, after) -> after);
    }

    /** The last day on which a decision can be objected to. */
    public static LocalDate lastDayToObject(PromotionStepTaken decision) {
        LocalDate sent = decision.sentDate() == null ? decision.date() : decision.sentDate();
        return sent.plusDays(DAYS_TO_OBJECT);
    }
}
