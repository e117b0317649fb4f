package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws a rule set of basic rights of the board. Withdrawn already, it changes nothing.
 *
 * @param boardNumber which board
 * @param code its code
 * @param reason why
 */
public record WithdrawRightsRuleSet(BoardNumber boardNumber, String code, PersonalText reason)
        implements BoardCommand {}
