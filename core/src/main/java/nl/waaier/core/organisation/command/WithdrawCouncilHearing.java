package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws that a participation council was heard. Withdrawn already, it changes nothing.
 *
 * @param boardNumber which board
 * @param code the code under which it was recorded
 * @param reason why
 */
public record WithdrawCouncilHearing(BoardNumber boardNumber, String code, PersonalText reason)
        implements BoardCommand {}
