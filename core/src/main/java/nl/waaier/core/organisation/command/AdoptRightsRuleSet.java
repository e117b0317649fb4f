package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.shared.BoardNumber;

/**
 * Records a rule set of basic rights that holds at the board, in the place of the one with the same code. Told just so
 * already, it changes nothing.
 *
 * @param boardNumber which board
 * @param ruleSet the rule set
 */
public record AdoptRightsRuleSet(BoardNumber boardNumber, RightsRuleSet ruleSet) implements BoardCommand {}
