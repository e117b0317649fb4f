package nl.waaier.api.benchmark.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The functiemix of the board.
 *
 * @param date on which day
 * @param knownOn as known at which moment
 */
record Question(LocalDate date, Instant knownOn) {}
