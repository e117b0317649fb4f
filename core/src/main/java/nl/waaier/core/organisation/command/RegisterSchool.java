package nl.waaier.core.organisation.command;

import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.BoardNumber;

/**
 * Makes a school of a board known, or what changed of it. What is known already changes nothing.
 *
 * @param boardNumber which board
 * @param boardName the board's name, not blank, at most {@value School#MAX_NAME} characters
 * @param school which school
 * @param dryRun decide, but record nothing
 */
public record RegisterSchool(BoardNumber boardNumber, String boardName, School school, boolean dryRun)
        implements BoardCommand {

    /** @throws IllegalArgumentException when the board's name is blank or too long */
    public RegisterSchool {
        School.requireName(boardName);
    }
}
