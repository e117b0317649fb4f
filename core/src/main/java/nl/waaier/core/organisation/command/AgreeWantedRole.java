package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;

/**
 * Records a role that the board wants to be held, in the place of what it wanted under the same code. Wanted just so
 * already, it changes nothing.
 *
 * @param boardNumber which board
 * @param wanted what is wanted
 */
public record AgreeWantedRole(BoardNumber boardNumber, WantedRole wanted) implements BoardCommand {}
