package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws a wanted role. Withdrawn already, it changes nothing.
 *
 * @param boardNumber which board
 * @param code the code under which it is wanted
 * @param reason why
 */
public record WithdrawWantedRole(BoardNumber boardNumber, String code, PersonalText reason) implements BoardCommand {}
