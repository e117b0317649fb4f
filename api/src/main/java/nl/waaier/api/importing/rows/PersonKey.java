package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * A person, as deliveries know one.
 *
 * @param board whose member of staff
 * @param personnelNumber personeelsnummer, unique within the board
 */
public record PersonKey(BoardNumber board, String personnelNumber) implements Comparable<PersonKey> {

    private static final Comparator<PersonKey> ORDER =
            Comparator.comparing((PersonKey k) -> k.board().value()).thenComparing(PersonKey::personnelNumber);

    /** Reads whom a row of any file but organisatie.csv is about; null when it has faults. */
    public static @Nullable PersonKey read(FieldReader reader) {
        BoardNumber board = reader.board();
        String number = reader.identifier("personeelsnummer");
        return reader.hasFaults() ? null : new PersonKey(requireNonNull(board), requireNonNull(number));
    }

    @Override
    public int compareTo(PersonKey other) {
        return ORDER.compare(this, other);
    }

    /** Hides the number, since this is what logs and errors print. */
    @Override
    public String toString() {
        return board + ":(personeelsnummer)";
    }
}
