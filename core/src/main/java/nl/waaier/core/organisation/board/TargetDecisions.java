package nl.waaier.core.organisation.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.FunctiemixTargets;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.TargetRule;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.WithdrawFunctiemixTarget;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;

/** Decides what follows from a command about targets. Pure: no clock, no chance, no store. */
final class TargetDecisions {

    private TargetDecisions() {}

    /** @throws RuleBroken when the target breaks a rule */
    static List<BoardEvent> decide(
            Organisation organisation, FunctiemixTargets targets, AgreeFunctiemixTarget command) {
        FunctiemixTarget target = command.target();
        broken(organisation, target).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        return target.equals(targets.agreed().get(target.code()))
                ? List.of()
                : List.of(new FunctiemixTargetAgreed(
                        command.boardNumber(),
                        target.code(),
                        target.scope(),
                        target.from(),
                        target.until(),
                        target.shares(),
                        target.baselineDate(),
                        target.agreedWith()));
    }

    /** @throws RuleBroken when nothing was ever agreed under this code */
    static List<BoardEvent> decide(FunctiemixTargets targets, WithdrawFunctiemixTarget command) {
        if (targets.agreed().containsKey(command.code())) {
            return List.of(new FunctiemixTargetWithdrawn(command.boardNumber(), command.code(), command.reason()));
        }
        if (targets.withdrawn().contains(command.code())) {
            return List.of();
        }
        throw new RuleBroken(TargetRule.TARGET_MUST_EXIST);
    }

    private static Optional<Rule> broken(Organisation organisation, FunctiemixTarget target) {
        TargetScope scope = target.scope();
        Brin school = scope.school();
        if (school != null && !organisation.schools().containsKey(school)) {
            return Optional.of(OrganisationRule.SCHOOL_OF_BOARD);
        }
        if (school == null && organisation.schools().values().stream().noneMatch(s -> s.sector() == scope.sector())) {
            return Optional.of(TargetRule.TARGET_SECTOR_OF_BOARD);
        }
        LocalDate until = target.until();
        if (until != null && target.from() != null && until.isBefore(target.from())) {
            return Optional.of(TargetRule.TARGET_PERIOD_IN_ORDER);
        }
        if (until != null
                && target.baselineDate() != null
                && target.baselineDate().isAfter(until)) {
            return Optional.of(TargetRule.TARGET_BASELINE_BEFORE_END);
        }
        return target.shares().totalTenths() > Percentage.WHOLE
                ? Optional.of(TargetRule.TARGET_SHARES_WITHIN_WHOLE)
                : Optional.empty();
    }
}
