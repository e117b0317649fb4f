package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.BoardNumber;

/**
 * Tells of a team of a school, or changes one.
 *
 * @param boardNumber which board
 * @param team the team as it should be
 */
public record DefineTeam(BoardNumber boardNumber, Team team) implements BoardCommand {}
