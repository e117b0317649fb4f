package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.shared.BoardNumber;

/**
 * Records a target that the board agreed, in the place of an earlier one with the same code. Agreed just so already, it
 * changes nothing.
 *
 * @param boardNumber which board
 * @param target what was agreed
 */
public record AgreeFunctiemixTarget(BoardNumber boardNumber, FunctiemixTarget target) implements BoardCommand {}
