package nl.waaier.core.career;

import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Checks a new fact about a role against the facts that hold already. */
public final class CareerRules {

    private CareerRules() {}

    /** The rule that the candidate would break, if any, whoever records it. */
    public static Optional<Rule> broken(Collection<? extends TeacherFact> facts, CareerFact candidate) {
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

    /** The rule that only binds what is recorded by hand, and that the candidate would break, if it would. */
    public static Optional<Rule> brokenByHand(Collection<? extends TeacherFact> facts, CareerFact candidate) {
        boolean withoutDomainOne =
                switch (candidate) {
                    case RoleEntered f ->
                        f.domain() != CareerDomain.LEERLINGEN
                                && RoleHolding.of(facts).stream()
                                        .noneMatch(h -> isDomainOne(h) && h.heldOn(f.entryDate()));
                    case RoleLeft f -> leavesLastOfDomainOne(facts, f);
                    case StageReached f -> false;
                    case SupportArranged f -> false;
                    case FacilitationGranted f -> false;
                    case RecognitionGiven f -> false;
                };
        return withoutDomainOne ? Optional.of(CareerRule.DOMAIN_ONE_ALWAYS_PRESENT) : Optional.empty();
    }

    private static boolean leavesLastOfDomainOne(Collection<? extends TeacherFact> facts, RoleLeft leaving) {
        LocalDate dayAfter = leaving.lastDay().plusDays(1);
        List<RoleHolding> others = RoleHolding.of(facts).stream()
                .filter(h -> h.heldOn(dayAfter) && !RoleKey.of(h.entry()).equals(RoleKey.of(leaving)))
                .toList();
        return !others.isEmpty() && others.stream().noneMatch(CareerRules::isDomainOne);
    }

    private static boolean isDomainOne(RoleHolding holding) {
        return holding.entry().domain() == CareerDomain.LEERLINGEN;
    }

    private static List<RoleHolding> holdingsOf(Collection<? extends TeacherFact> facts, CareerFact candidate) {
        return RoleHolding.of(facts.stream()
                .filter(f -> f instanceof CareerFact c && RoleKey.of(c).equals(RoleKey.of(candidate)))
                .toList());
    }

    private static @Nullable Rule entered(Collection<? extends TeacherFact> facts, RoleEntered candidate) {
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
                || holding.stages().stream().anyMatch(s -> s.date().equals(candidate.date()))) {
            return CareerRule.STAGE_AFTER_ENTRY;
        }
        boolean fits = isNext(holding.stageOn(candidate.date()), candidate.stage())
                && holding.stages().stream()
                        .filter(s -> s.date().isAfter(candidate.date()))
                        .findFirst()
                        .map(next -> isNext(candidate.stage(), next.stage()))
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
        return holding.stages().stream().anyMatch(s -> s.date().isAfter(candidate.lastDay()))
                ? CareerRule.LEAVING_AFTER_LAST_STAGE
                : null;
    }
}
