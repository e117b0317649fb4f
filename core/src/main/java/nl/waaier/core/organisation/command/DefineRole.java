package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.BoardNumber;

/**
 * Extends the board's catalogue with a role, or changes a role in it.
 *
 * @param boardNumber which board
 * @param role the role as it should be
 */
public record DefineRole(BoardNumber boardNumber, TeacherRole role) implements BoardCommand {}
