package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.ScaleLadder;
import nl.waaier.core.shared.BoardNumber;

/**
 * Makes known which scales of a board rise in which order. The very same ladder again changes nothing; another one with the
 * same code takes its place.
 *
 * @param boardNumber which board
 * @param ladder the scales, from low to high
 */
public record SetScaleLadder(BoardNumber boardNumber, ScaleLadder ladder) implements BoardCommand {}
