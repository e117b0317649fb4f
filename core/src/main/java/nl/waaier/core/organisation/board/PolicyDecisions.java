package nl.waaier.core.organisation.board;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PolicyRule;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.WithdrawPromotionPolicy;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.shared.RuleBroken;

/** Decides what follows from a command about a board's promotion policies. Pure. */
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
}
