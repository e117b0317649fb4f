package nl.waaier.api.platform.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The figures of a date, as a board published them.
 *
 * @param referenceDate of which date
 * @param publishedAt when, and so as known at which moment
 */
public record Publication(LocalDate referenceDate, Instant publishedAt) {}
