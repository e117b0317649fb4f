package nl.waaier.core.organisation.command;

import nl.waaier.core.shared.BoardNumber;

/**
 * Sets for how long a role rests at this board.
 *
 * @param boardNumber which board
 * @param days calendar days after the last day of work at the school, 0 to {@value #MAX_DAYS}
 */
public record SetRoleRest(BoardNumber boardNumber, int days) implements BoardCommand {

    /** Longer than a year away is no rest. */
    public static final int MAX_DAYS = 366;

    /** @throws IllegalArgumentException when the days are out of bounds */
    public SetRoleRest {
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("not 0 to " + MAX_DAYS);
        }
    }
}
