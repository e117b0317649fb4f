package nl.waaier.core.organisation.board;

import java.util.List;
import nl.waaier.core.organisation.RightsRuleSetRule;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.command.AdoptRightsRuleSet;
import nl.waaier.core.organisation.command.WithdrawRightsRuleSet;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.shared.RuleBroken;

/** Decides what follows from a command about rule sets of basic rights. Pure: no clock, no chance, no store. */
final class RightsRuleSetDecisions {

    private RightsRuleSetDecisions() {}

    /** @throws RuleBroken when the rule set breaks a rule */
    static List<BoardEvent> decide(RightsRuleSets known, AdoptRightsRuleSet command) {
        if (command.ruleSet().equals(known.adopted().get(command.ruleSet().code()))) {
            return List.of();
        }
        known.broken(command.ruleSet()).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        return List.of(new RightsRuleSetAdopted(command.boardNumber(), command.ruleSet()));
    }

    /** @throws RuleBroken when there never was one under this code */
    static List<BoardEvent> decide(RightsRuleSets known, WithdrawRightsRuleSet command) {
        if (known.adopted().containsKey(command.code())) {
            return List.of(new RightsRuleSetWithdrawn(command.boardNumber(), command.code(), command.reason()));
        }
        if (known.withdrawn().contains(command.code())) {
            return List.of();
        }
        throw new RuleBroken(RightsRuleSetRule.RULE_SET_MUST_EXIST);
    }
}
