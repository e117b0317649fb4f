package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A row of organisatie.csv.
 *
 * @param board whose school
 * @param boardName the board's name
 * @param school the school
 */
public record SchoolRow(BoardNumber board, String boardName, School school) {

    private static final int MAX_MUNICIPALITY = 100;

    /** Reads a row; null when it has faults. */
    public static @Nullable SchoolRow read(FieldReader reader) {
        Sector sector = reader.requiredWord("sector", Sector::find);
        BoardNumber board = reader.board();
        String boardName = reader.requiredText("bestuursnaam", School.MAX_NAME);
        Brin brin = reader.brin();
        String name = reader.requiredText("schoolnaam", School.MAX_NAME);
        @Nullable String municipality = reader.text("gemeente", MAX_MUNICIPALITY);
        @Nullable Boolean randstad = reader.flag("randstad");
        if (reader.hasFaults()) {
            return null;
        }
        School school =
                new School(requireNonNull(brin), requireNonNull(name), requireNonNull(sector), municipality, randstad);
        return new SchoolRow(requireNonNull(board), requireNonNull(boardName), school);
    }
}
