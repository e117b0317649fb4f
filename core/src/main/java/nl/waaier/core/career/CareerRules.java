package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/** Checks a new fact about a role against the facts that hold already. */
public final class CareerRules {

    private CareerRules() {}

    /** The rule that the candidate would break, if any, whoever records it. */
    public static Optional<Rule> broken(Collection<? extends RecordedFact<?>> facts, CareerFact candidate) {
        return Optional.ofNullable(
                switch (candidate) {
                    case RoleEntered f -> entered(facts, f);
                    case StageReached f -> stage(holdingsOf(facts, f), f);
                    case RoleLeft f -> left(holdingsOf(facts, f), f);
                    // The dossier may precede the role it prepares for, and may be told afterwards.
                    case SupportArranged f -> null;
                    case FacilitationGranted f -> null;
                    case RecognitionGiven f -> null;
                });
    }

    /**
     * Whether all facts about one role, in any order, make sense together. An earlier holding whose end nobody recorded
     * is no obstacle to a later one here: it ended, at the latest, on the day before. So the past can be told after
     * the present, one fact at a time.
     */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts) {
        List<RoleHolding> holdings = RoleHolding.of(facts);
        long entries =
                holdings.stream().map(h -> h.entry().entryDate()).distinct().count();
        long stages = holdings.stream().mapToLong(h -> h.stages().size()).sum();
        long endings = holdings.stream().filter(h -> h.left() != null).count();
        return entries == count(facts, RoleEntered.class)
                && stages == count(facts, StageReached.class)
                && endings == count(facts, RoleLeft.class)
                && holdings.stream().allMatch(CareerRules::risesStepByStep);
    }

    private static long count(Collection<? extends RecordedFact<?>> facts, Class<? extends TeacherFact> kind) {
        return facts.stream().filter(f -> kind.isInstance(f.fact())).count();
    }

    private static boolean risesStepByStep(RoleHolding holding) {
        LocalDate date = holding.entry().entryDate();
        CareerStage stage = holding.entry().stage();
        for (RecordedFact<StageReached> recorded : holding.stages()) {
            StageReached reached = recorded.fact();
            if (!reached.date().isAfter(date) || !isNext(stage, reached.stage())) {
                return false;
            }
            date = reached.date();
            stage = reached.stage();
        }
        return true;
    }

    /** The rule that only binds what is recorded by hand, and that the candidate would break, if it would. */
    public static Optional<Rule> brokenByHand(Collection<? extends RecordedFact<?>> facts, CareerFact candidate) {
        return Optional.ofNullable(
                switch (candidate) {
                    case RoleEntered f ->
                        f.domain() != CareerDomain.LEERLINGEN
                                        && RoleHolding.of(facts).stream()
                                                .noneMatch(h -> isDomainOne(h) && h.heldOn(f.entryDate()))
                                ? CareerRule.DOMAIN_ONE_ALWAYS_PRESENT
                                : null;
                    case RoleLeft f -> leavesLastOfDomainOne(facts, f) ? CareerRule.DOMAIN_ONE_ALWAYS_PRESENT : null;
                    case StageReached f -> null;
                    case SupportArranged f -> dossier(facts, f);
                    case FacilitationGranted f -> dossier(facts, f);
                    case RecognitionGiven f -> dossier(facts, f);
                });
    }

    /** The work or the role may be over, or begin later; but a school has no dossier of somebody who was never there. */
    private static @Nullable Rule dossier(Collection<? extends RecordedFact<?>> facts, CareerFact candidate) {
        boolean known = Appointment.of(facts).stream().anyMatch(a -> a.brin().equals(candidate.brin()))
                || RoleHolding.of(facts).stream().anyMatch(h -> h.brin().equals(candidate.brin()));
        return known ? null : CareerRule.DOSSIER_NEEDS_WORK_AT_SCHOOL;
    }

    /** Leaving a role of another domain never leaves a teacher without domain 1 who was not without it before. */
    private static boolean leavesLastOfDomainOne(Collection<? extends RecordedFact<?>> facts, RoleLeft leaving) {
        boolean fromDomainOne =
                holdingsOf(facts, leaving).stream().anyMatch(h -> isDomainOne(h) && h.heldOn(leaving.lastDay()));
        LocalDate dayAfter = leaving.lastDay().plusDays(1);
        List<RecordedFact<?>> after = new ArrayList<>(facts);
        after.add(RecordedFact.assumed(leaving));
        List<RoleHolding> remaining =
                RoleHolding.of(after).stream().filter(h -> h.heldOn(dayAfter)).toList();
        return fromDomainOne && !remaining.isEmpty() && remaining.stream().noneMatch(CareerRules::isDomainOne);
    }

    private static boolean isDomainOne(RoleHolding holding) {
        return holding.entry().domain() == CareerDomain.LEERLINGEN;
    }

    private static List<RoleHolding> holdingsOf(Collection<? extends RecordedFact<?>> facts, CareerFact candidate) {
        return RoleHolding.of(facts.stream()
                .filter(f -> f.fact() instanceof CareerFact c && RoleKey.of(c).equals(RoleKey.of(candidate)))
                .toList());
    }

    private static @Nullable Rule entered(Collection<? extends RecordedFact<?>> facts, RoleEntered candidate) {
        LocalDate date = candidate.entryDate();
        if (Appointment.of(facts).stream().noneMatch(a -> a.brin().equals(candidate.brin()) && a.activeOn(date))) {
            return CareerRule.ROLE_NEEDS_APPOINTMENT;
        }
        return holdingsOf(facts, candidate).stream().anyMatch(h -> h.heldOn(date)) ? CareerRule.ROLE_HELD_ONCE : null;
    }

    private static @Nullable Rule stage(List<RoleHolding> holdings, StageReached candidate) {
        RoleHolding holding = holdings.stream()
                .filter(h -> h.heldOn(candidate.date()))
                .findFirst()
                .orElse(null);
        if (holding == null) {
            return CareerRule.ROLE_NOT_HELD;
        }
        if (candidate.date().equals(holding.entry().entryDate())
                || holding.stages().stream().anyMatch(s -> s.fact().date().equals(candidate.date()))) {
            return CareerRule.STAGE_AFTER_ENTRY;
        }
        boolean fits = isNext(holding.stageOn(candidate.date()), candidate.stage())
                && holding.stages().stream()
                        .filter(s -> s.fact().date().isAfter(candidate.date()))
                        .findFirst()
                        .map(next -> isNext(candidate.stage(), next.fact().stage()))
                        .orElse(true);
        return fits ? null : CareerRule.STAGE_RISES_ONE_STEP;
    }

    private static boolean isNext(CareerStage stage, CareerStage next) {
        return stage.next().filter(next::equals).isPresent();
    }

    private static @Nullable Rule left(List<RoleHolding> holdings, RoleLeft candidate) {
        RoleHolding holding = holdings.stream()
                .filter(h -> !candidate.lastDay().isBefore(h.entry().entryDate()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (holding == null) {
            return CareerRule.ROLE_NOT_HELD;
        }
        if (holding.left() != null) {
            return CareerRule.ROLE_LEFT_ONCE;
        }
        return holding.stages().stream().anyMatch(s -> s.fact().date().isAfter(candidate.lastDay()))
                ? CareerRule.LEAVING_AFTER_LAST_STAGE
                : null;
    }
}
