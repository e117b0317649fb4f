package nl.waaier.core.organisation;

import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A school of a board.
 *
 * @param brin which school
 * @param name its name, not blank, at most {@value #MAX_NAME} characters
 * @param sector its sector
 * @param municipality the town it is in, null when unknown
 * @param randstad whether it counts as Randstad for the agreed targets, null when unknown
 */
public record School(
        Brin brin,
        String name,
        Sector sector,
        @Nullable String municipality,
        @Nullable Boolean randstad) {

    /** The longest name of a school or board. */
    public static final int MAX_NAME = 200;

    /** @throws IllegalArgumentException when the name is blank or too long */
    public School {
        Required.all(brin, name, sector);
        requireName(name);
    }

    /**
     * Refuses what cannot be the name of a school, a board or a role.
     *
     * @throws IllegalArgumentException when the name is blank or too long
     */
    public static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("blank, or longer than " + MAX_NAME + " characters");
        }
    }
}
