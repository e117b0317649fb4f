package nl.waaier.core.organisation.command;

import java.time.LocalDate;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Makes a school of a board known, or what changed of it. What is known already changes nothing.
 *
 * @param boardNumber which board
 * @param boardName the board's name, not blank, at most {@value School#MAX_NAME} characters; null where it stays as it is
 * @param school the school as it should be
 * @param from first day on which it is so, until the next day from which it is known to be otherwise; null where it always was
 * @param dryRun decide, but record nothing
 */
public record RegisterSchool(
        BoardNumber boardNumber,
        @Nullable String boardName,
        School school,
        @Nullable LocalDate from,
        boolean dryRun) implements BoardCommand {

    /** @throws IllegalArgumentException when the board's name is blank or too long */
    public RegisterSchool {
        if (boardName != null) {
            School.requireName(boardName);
        }
    }
}
