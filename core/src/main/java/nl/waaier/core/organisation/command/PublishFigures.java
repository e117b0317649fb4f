package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;

/**
 * Publishes the figures of a reference date as they are known now. A date is published once: asking again changes nothing.
 *
 * @param boardNumber which board
 * @param referenceDate of which date
 */
public record PublishFigures(BoardNumber boardNumber, LocalDate referenceDate) implements BoardCommand {}
