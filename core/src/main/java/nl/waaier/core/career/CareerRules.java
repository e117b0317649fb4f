package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/** Checks a new fact about a role against the facts that hold already. */
public final class CareerRules {

    private CareerRules() {}

    /**
     * The rule that the candidate would break, if any, whoever records it.
     *
     * @param organisation the board
     */
    public static Optional<Rule> broken(
            Collection<? extends RecordedFact<?>> facts, CareerFact candidate, Organisation organisation) {
        return Optional.ofNullable(
                switch (candidate) {
                    case RoleEntered f -> entered(facts, f, organisation);
                    case RoleChanged f -> changed(holdingsOf(facts, f, organisation), f);
                    case StageReached f -> stage(holdingsOf(facts, f, organisation), f);
                    case RoleLeft f -> left(holdingsOf(facts, f, organisation), f);
                    // The dossier may precede the role it prepares for, and may be told afterwards.
                    case DossierFact f -> null;
                });
    }

    /**
     * Whether all facts about one role, in any order, make sense together. An earlier holding whose end nobody recorded
     * is no obstacle to a later one here: it ended, at the latest, on the day before. So the past can be told after
     * the present, one fact at a time.
     */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts, Succession succession) {
        List<RoleHolding> holdings = RoleHolding.recorded(facts, succession);
        long entries = holdings.stream()
                .map(h ->
                        List.of(Optional.ofNullable(h.entry().brin()), h.entry().entryDate()))
                .distinct()
                .count();
        long stages = holdings.stream().mapToLong(h -> h.stages().size()).sum();
        long changes = holdings.stream().mapToLong(h -> h.changes().size()).sum();
        long endings = holdings.stream().filter(h -> h.left() != null).count();
        return entries == count(facts, RoleEntered.class)
                && stages == count(facts, StageReached.class)
                && changes == count(facts, RoleChanged.class)
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

    /**
     * The rule that only binds what is recorded by hand, and that the candidate would break, if it would.
     *
     * @param own whether whoever records it is the teacher
     * @param organisation the board
     */
    public static Optional<Rule> brokenByHand(
            Collection<? extends RecordedFact<?>> facts, CareerFact candidate, boolean own, Organisation organisation) {
        return Optional.ofNullable(
                switch (candidate) {
                    case RoleEntered f -> level(f.domain(), f.level());
                    case RoleChanged f -> {
                        Rule held = heldNow(facts, f, organisation);
                        yield held == null
                                ? level(
                                        holdingsOf(facts, f, organisation)
                                                .getFirst()
                                                .entry()
                                                .domain(),
                                        f.level())
                                : held;
                    }
                    case RoleLeft f -> null;
                    case StageReached f -> {
                        Rule judged = judged(f, own);
                        yield judged == null ? heldNow(facts, f, organisation) : judged;
                    }
                    case RecognitionGiven f -> {
                        Rule recognised = recognised(f, own);
                        yield recognised == null ? dossier(facts, f, organisation) : recognised;
                    }
                    case DossierFact f -> dossier(facts, f, organisation);
                });
    }

    private static @Nullable Rule level(CareerDomain domain, @Nullable RoleLevel level) {
        return level != null && domain != CareerDomain.ORGANISEREN ? CareerRule.LEVEL_OF_DOMAIN_THREE : null;
    }

    private static @Nullable Rule judged(StageReached stage, boolean own) {
        if (own) {
            return CareerRule.NOBODY_JUDGES_OWN_ROLE;
        }
        return stage.notes().decidedBy() == null || stage.notes().evidence() == null
                ? CareerRule.STAGE_SAYS_WHO_JUDGED
                : null;
    }

    private static @Nullable Rule recognised(RecognitionGiven recognition, boolean own) {
        if (own) {
            return CareerRule.NOBODY_JUDGES_OWN_ROLE;
        }
        Object says =
                switch (recognition.kind()) {
                    case FORMEEL -> recognition.standard();
                    case INFORMEEL -> recognition.notes().decidedBy();
                    case SALARIS -> recognition.trajectory();
                };
        return says == null ? CareerRule.RECOGNITION_SAYS_BY_WHAT : null;
    }

    /** What changes in a role changes while its holder works there: a role that rested for too long is entered anew. */
    private static @Nullable Rule heldNow(
            Collection<? extends RecordedFact<?>> facts, CareerFact candidate, Organisation organisation) {
        return RoleHolding.of(facts, organisation).stream()
                        .anyMatch(h ->
                                isOf(h, candidate, organisation.succession()) && h.heldOn(candidate.effectiveDate()))
                ? null
                : CareerRule.ROLE_NOT_HELD;
    }

    /** The work or the role may be over, or begin later; but a school has no dossier of somebody who was never there. */
    private static @Nullable Rule dossier(
            Collection<? extends RecordedFact<?>> facts, DossierFact candidate, Organisation organisation) {
        Brin brin = candidate.brin();
        Succession succession = organisation.succession();
        LocalDate date = candidate.effectiveDate();
        boolean known =
                Appointment.of(facts).stream().anyMatch(a -> brin == null || succession.areOne(a.brin(), brin, date))
                        || RoleHolding.recorded(facts, succession).stream()
                                .anyMatch(h -> succession.areOne(h.entry().brin(), brin, date));
        return known ? null : CareerRule.DOSSIER_NEEDS_WORK_AT_SCHOOL;
    }

    /** All holdings of the role at its school as that is on the date. */
    private static List<RoleHolding> holdingsOf(
            Collection<? extends RecordedFact<?>> facts, CareerFact candidate, Organisation organisation) {
        Succession succession = organisation.succession();
        return RoleHolding.recorded(ofRole(facts, candidate, succession), succession).stream()
                .filter(h -> isOf(h, candidate, succession))
                .toList();
    }

    private static List<RecordedFact<?>> ofRole(
            Collection<? extends RecordedFact<?>> facts, CareerFact candidate, Succession succession) {
        RoleKey role = RoleKey.of(candidate, succession);
        List<RecordedFact<?>> ofRole = new ArrayList<>();
        for (RecordedFact<?> recorded : facts) {
            if (recorded.fact() instanceof CareerFact c
                    && RoleKey.of(c, succession).equals(role)) {
                ofRole.add(recorded);
            }
        }
        return ofRole;
    }

    private static boolean isOf(RoleHolding holding, CareerFact candidate, Succession succession) {
        return holding.role().equals(candidate.role())
                && succession.areOne(holding.entry().brin(), candidate.brin(), candidate.effectiveDate());
    }

    private static @Nullable Rule entered(
            Collection<? extends RecordedFact<?>> facts, RoleEntered candidate, Organisation organisation) {
        LocalDate date = candidate.entryDate();
        List<Appointment> appointments = Appointment.of(facts);
        if (appointments.stream()
                .noneMatch(a -> (candidate.brin() == null || a.brin().equals(candidate.brin())) && a.activeOn(date))) {
            return CareerRule.ROLE_NEEDS_APPOINTMENT;
        }
        Succession succession = organisation.succession();
        List<RecordedFact<?>> ofRole = ofRole(facts, candidate, succession);
        if (RoleHolding.of(ofRole, appointments, organisation).stream()
                .anyMatch(h -> isOf(h, candidate, succession) && h.heldOn(date))) {
            return CareerRule.ROLE_HELD_ONCE;
        }
        // Into a role that rested for too long: what was told of it since must make sense in the new holding.
        boolean made = holdTogether(ofRole, succession);
        ofRole.add(RecordedFact.assumed(candidate));
        return made && !holdTogether(ofRole, succession) ? CareerRule.ROLE_HELD_ONCE : null;
    }

    private static @Nullable Rule changed(List<RoleHolding> holdings, RoleChanged candidate) {
        RoleHolding holding = holdings.stream()
                .filter(h -> h.heldOn(candidate.changeDate()))
                .findFirst()
                .orElse(null);
        if (holding == null) {
            return CareerRule.ROLE_NOT_HELD;
        }
        return candidate.changeDate().equals(holding.entry().entryDate())
                        || holding.changes().stream()
                                .anyMatch(c -> c.fact().changeDate().equals(candidate.changeDate()))
                ? CareerRule.CHANGE_AFTER_ENTRY
                : null;
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
                        || holding.changes().stream()
                                .anyMatch(c -> c.fact().changeDate().isAfter(candidate.lastDay()))
                ? CareerRule.LEAVING_AFTER_LAST_STAGE
                : null;
    }
}
