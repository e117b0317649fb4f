package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.shared.BoardNumber;

/**
 * Records that a participation council was heard, in the place of what was recorded under the same code. Recorded just so
 * already, it changes nothing.
 *
 * @param boardNumber which board
 * @param hearing about what, and what the council came to
 */
public record RecordCouncilHearing(BoardNumber boardNumber, CouncilHearing hearing) implements BoardCommand {}
