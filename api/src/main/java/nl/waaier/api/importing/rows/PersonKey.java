package nl.waaier.api.importing.rows;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.core.shared.BoardNumber;

/**
 * A person, as deliveries know one.
 *
 * @param board whose member of staff
 * @param personnelNumber personeelsnummer, unique within the board
 */
public record PersonKey(BoardNumber board, String personnelNumber) implements Comparable<PersonKey> {

    private static final Comparator<PersonKey> ORDER =
            Comparator.comparing((PersonKey k) -> k.board().value()).thenComparing(PersonKey::personnelNumber);

    /** Reads whom a row of any file but organisatie.csv is about. */
    public static Read<PersonKey> read(ImportFile file, List<String> fields) {
        FieldReader reader = new FieldReader(file, fields);
        BoardNumber board = reader.board();
        String number = reader.identifier("personeelsnummer");
        return Read.of(reader, () -> new PersonKey(requireNonNull(board), requireNonNull(number)));
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
