package nl.waaier.core.organisation.board;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PolicyRule;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.ScaleLadder;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.SetScaleLadder;
import nl.waaier.core.organisation.command.WithdrawPromotionPolicy;
import nl.waaier.core.organisation.command.WithdrawScaleLadder;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;

/** Decides what follows from a command about a board's promotion policies and ladders of scales. Pure. */
final class PolicyDecisions {

    private PolicyDecisions() {}

    static List<BoardEvent> decide(Organisation organisation, AdoptPromotionPolicy command) {
        boolean known =
                command.changes().equals(organisation.policies().byFirstDay().get(command.from()));
        return known
                ? List.of()
                : List.of(new PromotionPolicyAdopted(command.boardNumber(), command.from(), command.changes()));
    }

    /** @throws RuleBroken when no such policy is on record */
    static List<BoardEvent> decide(Organisation organisation, WithdrawPromotionPolicy command) {
        if (!organisation.policies().byFirstDay().containsKey(command.from())) {
            throw new RuleBroken(PolicyRule.POLICY_UNKNOWN);
        }
        return List.of(new PromotionPolicyWithdrawn(command.boardNumber(), command.from(), command.reason()));
    }

    /** @throws RuleBroken when the scales of teachers, or another ladder, have two of its scales the other way round */
    static List<BoardEvent> decide(Organisation organisation, SetScaleLadder command) {
        ScaleLadder ladder = command.ladder();
        PromotionPolicies policies = organisation.policies();
        if (ladder.equals(policies.ladders().get(ladder.code()))) {
            return List.of();
        }
        PromotionPolicies others = policies.withoutLadder(ladder.code());
        List<String> labels = ladder.labels();
        for (int low = 0; low < labels.size(); low++) {
            for (String high : labels.subList(low + 1, labels.size())) {
                if (others.direction(new ScaleChange(labels.get(low), high), ladder.sector()) == ScaleDirection.LAGER) {
                    throw new RuleBroken(PolicyRule.LADDER_KEEPS_ORDER);
                }
            }
        }
        return List.of(new ScaleLadderSet(
                command.boardNumber(), ladder.code(), ladder.name(), ladder.sector(), ladder.labels()));
    }

    /** @throws RuleBroken when no such ladder is on record */
    static List<BoardEvent> decide(Organisation organisation, WithdrawScaleLadder command) {
        if (!organisation.policies().ladders().containsKey(command.code())) {
            throw new RuleBroken(PolicyRule.LADDER_UNKNOWN);
        }
        return List.of(new ScaleLadderWithdrawn(command.boardNumber(), command.code(), command.reason()));
    }
}
