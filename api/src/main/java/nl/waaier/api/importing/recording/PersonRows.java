package nl.waaier.api.importing.recording;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.PersonKey;

/**
 * All rows about one person.
 *
 * @param key who
 * @param rows what was handed in; only where the rows stand, when there are too many of them
 * @param tooMany whether there are more rows than can be right
 */
public record PersonRows(PersonKey key, List<DeliveredRow> rows, boolean tooMany) {

    /** The persons that rows are about, in order. */
    public static List<PersonRows> of(Stream<DeliveredRow> rows, int maxRows) {
        Map<PersonKey, List<DeliveredRow>> byPerson = new TreeMap<>();
        rows.forEach(row -> add(byPerson.computeIfAbsent(key(row), k -> new ArrayList<>()), row, maxRows));
        List<PersonRows> persons = new ArrayList<>(byPerson.size());
        byPerson.forEach((key, ofOne) -> persons.add(new PersonRows(key, ofOne, ofOne.size() > maxRows)));
        return persons;
    }

    private static PersonKey key(DeliveredRow row) {
        return requireNonNull(PersonKey.read(new FieldReader(row)));
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
        return rows.stream().filter(row -> row.file() == ImportFile.LERAREN).toList();
    }

    /** The rows that say what the person did. */
    List<DeliveredRow> others() {
        return rows.stream().filter(row -> row.file() != ImportFile.LERAREN).toList();
    }
}
