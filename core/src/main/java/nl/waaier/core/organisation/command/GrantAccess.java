package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Gives somebody access. Given just so already, it changes nothing.
 *
 * @param boardNumber which board
 * @param grant what, to whom
 * @param by who gives it, null for the operator
 * @param today the day on which it is given
 */
public record GrantAccess(
        BoardNumber boardNumber,
        AccessGrant grant,
        @Nullable AccountId by,
        LocalDate today) implements BoardCommand {}
