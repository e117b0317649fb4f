package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws a ladder of scales.
 *
 * @param boardNumber which board
 * @param code which ladder
 * @param reason why
 */
public record WithdrawScaleLadder(BoardNumber boardNumber, String code, PersonalText reason) implements BoardCommand {}
