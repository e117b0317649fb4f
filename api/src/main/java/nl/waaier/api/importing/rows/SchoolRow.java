package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.waaier.api.importing.RowRule;
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
 * @param from first day on which it is so, null when not told
 * @param lastDay its last day, null when none is told
 * @param successor which school takes its place, null when none is told
 */
public record SchoolRow(
        BoardNumber board,
        String boardName,
        School school,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay,
        @Nullable Brin successor) {

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
        @Nullable LocalDate from = reader.date("vanaf");
        @Nullable LocalDate lastDay = reader.date("laatste_dag");
        @Nullable Brin successor = reader.brin("opvolger");
        if (successor != null && lastDay == null) {
            reader.requiredDate("laatste_dag");
        }
        if (from != null && lastDay != null && lastDay.isBefore(from)) {
            reader.fault("laatste_dag", RowRule.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        if (reader.hasFaults()) {
            return null;
        }
        School school =
                new School(requireNonNull(brin), requireNonNull(name), requireNonNull(sector), municipality, randstad);
        return new SchoolRow(requireNonNull(board), requireNonNull(boardName), school, from, lastDay, successor);
    }
}
