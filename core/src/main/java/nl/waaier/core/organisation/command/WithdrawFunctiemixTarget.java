package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws a target. Withdrawn already, it changes nothing.
 *
 * @param boardNumber which board
 * @param code the target's code
 * @param reason why
 */
public record WithdrawFunctiemixTarget(BoardNumber boardNumber, String code, PersonalText reason)
        implements BoardCommand {}
