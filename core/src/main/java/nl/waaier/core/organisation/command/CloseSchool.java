package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Tells the last day of a school, and which school takes its place. What is known already changes nothing.
 *
 * @param boardNumber which board
 * @param school which school
 * @param lastDay its last day
 * @param successor which school of the board takes its place, null when none does
 */
public record CloseSchool(
        BoardNumber boardNumber,
        Brin school,
        LocalDate lastDay,
        @Nullable Brin successor) implements BoardCommand {}
