package nl.waaier.core.organisation.command;

import java.util.Set;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws a wanted role. Withdrawn already, it changes nothing.
 *
 * @param boardNumber which board
 * @param code the code under which it is wanted
 * @param reason why
 * @param ownSchools of which schools whoever records it may change what is wanted, null for all of the board
 */
public record WithdrawWantedRole(
        BoardNumber boardNumber,
        String code,
        PersonalText reason,
        @Nullable Set<Brin> ownSchools) implements BoardCommand {}
