package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;

/**
 * Withdraws a promotion policy that was recorded wrongly.
 *
 * @param boardNumber which board
 * @param from the day from which it was said to hold
 * @param reason why
 */
public record WithdrawPromotionPolicy(BoardNumber boardNumber, LocalDate from, PersonalText reason)
        implements BoardCommand {}
