package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws the last day of a school that was recorded wrongly. Of a school that goes on, it changes nothing.
 *
 * @param boardNumber which board
 * @param school which school
 * @param reason why
 */
public record WithdrawSchoolClosing(BoardNumber boardNumber, Brin school, PersonalText reason)
        implements BoardCommand {}
