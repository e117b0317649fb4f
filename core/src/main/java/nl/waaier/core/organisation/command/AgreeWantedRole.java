package nl.waaier.core.organisation.command;

import java.util.Set;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Records a role that the board wants to be held, in the place of what it wanted under the same code. Wanted just so
 * already, it changes nothing.
 *
 * @param boardNumber which board
 * @param wanted what is wanted
 * @param ownSchools of which schools whoever records it may change what is wanted, null for all of the board
 */
public record AgreeWantedRole(
        BoardNumber boardNumber,
        WantedRole wanted,
        @Nullable Set<Brin> ownSchools) implements BoardCommand {}
