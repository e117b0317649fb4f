package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.PersonalText;

/**
 * Takes access from somebody, at once. Withdrawn already, it changes nothing.
 *
 * @param boardNumber which board
 * @param grant which grant
 * @param by who withdraws it
 * @param today the day on which it is withdrawn, and from which it does not hold
 * @param reason why
 */
public record WithdrawAccess(BoardNumber boardNumber, GrantId grant, AccountId by, LocalDate today, PersonalText reason)
        implements BoardCommand {}
