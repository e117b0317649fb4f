package nl.waaier.api.importing.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.importing.rows.PersonKey;

/**
 * All rows about one person.
 *
 * @param key who
 * @param rows what was handed in; only where the rows stand, when there are too many of them
 * @param tooMany whether there are more rows than can be right
 */
record PersonRows(PersonKey key, List<DeliveredRow> rows, boolean tooMany) {

    /** Reads a piece: its persons in order. */
    static List<PersonRows> read(Path piece, int maxRows) throws IOException {
        Map<PersonKey, List<DeliveredRow>> byPerson = new TreeMap<>();
        try (PieceReader reader = new PieceReader(piece)) {
            for (DeliveredRow row = reader.nextRow(); row != null; row = reader.nextRow()) {
                add(byPerson.computeIfAbsent(key(row), k -> new ArrayList<>()), row, maxRows);
            }
        }
        List<PersonRows> persons = new ArrayList<>(byPerson.size());
        byPerson.forEach((key, rows) -> persons.add(new PersonRows(key, rows, rows.size() > maxRows)));
        return persons;
    }

    private static PersonKey key(DeliveredRow row) {
        return PersonKey.read(row.file(), row.fields()).get();
    }

    /** Somebody with a million rows must not fill the memory. */
    private static void add(List<DeliveredRow> rows, DeliveredRow row, int maxRows) {
        if (rows.size() < maxRows) {
            rows.add(row);
            return;
        }
        if (rows.size() == maxRows) {
            rows.replaceAll(PersonRows::withoutValues);
        }
        rows.add(withoutValues(row));
    }

    private static DeliveredRow withoutValues(DeliveredRow row) {
        return new DeliveredRow(row.file(), row.line(), List.of());
    }

    /** The rows that say who the person is. */
    List<DeliveredRow> own() {
        return select(row -> row.file() == ImportFile.LERAREN).toList();
    }

    /** The rows that say what the person did. */
    List<DeliveredRow> others() {
        return select(row -> row.file() != ImportFile.LERAREN).toList();
    }

    private Stream<DeliveredRow> select(Predicate<DeliveredRow> condition) {
        return rows.stream().filter(condition);
    }
}
