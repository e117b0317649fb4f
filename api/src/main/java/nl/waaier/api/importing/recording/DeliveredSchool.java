package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.rows.FieldReader;
import nl.waaier.api.importing.rows.SchoolRow;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.FactRule;
import org.jspecify.annotations.Nullable;

/**
 * A row of organisatie.csv, judged among the other rows.
 *
 * @param row the row
 * @param values its values, null when it is rejected
 * @param faults why it is rejected, empty when it is not
 * @param repeated says the same as a row before it
 * @param dated whether any row about the school tells from which day it holds: then one that does not tells how it was before
 */
public record DeliveredSchool(
        DeliveredRow row, @Nullable SchoolRow values, List<RowFault> faults, boolean repeated, boolean dated) {

    /** A successor comes before what it takes the place of; a school of which a row tells no last day, before all. */
    private static final Comparator<DeliveredSchool> SUCCESSORS_FIRST =
            Comparator.comparing(DeliveredSchool::lastDay, Comparator.nullsFirst(Comparator.reverseOrder()));

    /**
     * Judges all rows, those about successors first. The order of the rows does not matter.
     *
     * @param only whose rows alone are taken, null for all
     */
    public static List<DeliveredSchool> of(Stream<DeliveredRow> rows, @Nullable BoardNumber only) {
        List<DeliveredSchool> read =
                rows.sorted(DeliveredRow.BY_CONTENT).map(row -> read(row, only)).toList();
        List<SchoolRow> good = read.stream()
                .map(DeliveredSchool::values)
                .filter(Objects::nonNull)
                .toList();
        Map<BoardNumber, String> names = namesByMajority(good);
        Set<Brin> contradicted = contradicted(good);
        Set<Brin> dated = good.stream()
                .filter(row -> row.from() != null)
                .map(row -> row.school().brin())
                .collect(Collectors.toSet());
        Set<SchoolRow> seen = new HashSet<>();
        return read.stream()
                .map(school -> school.judged(names, contradicted, dated, seen))
                .sorted(SUCCESSORS_FIRST)
                .toList();
    }

    private static DeliveredSchool read(DeliveredRow row, @Nullable BoardNumber only) {
        FieldReader reader = new FieldReader(row);
        SchoolRow values = SchoolRow.read(reader);
        return values == null || only == null || values.board().equals(only)
                ? new DeliveredSchool(row, values, reader.faults(), false, false)
                : rejected(row, new RowFault("bestuursnummer", RowRule.OTHER_BOARD));
    }

    private @Nullable LocalDate lastDay() {
        return values == null ? null : values.lastDay();
    }

    private static DeliveredSchool rejected(DeliveredRow row, RowFault fault) {
        return new DeliveredSchool(row, null, List.of(fault), false, false);
    }

    /** Most rows of a board are right about its name; of two names equally often given, the first in the alphabet. */
    private static Map<BoardNumber, String> namesByMajority(List<SchoolRow> rows) {
        Map<BoardNumber, Map<String, Integer>> times = new HashMap<>();
        rows.forEach(row ->
                times.computeIfAbsent(row.board(), board -> new TreeMap<>()).merge(row.boardName(), 1, Integer::sum));
        Map<BoardNumber, String> names = new HashMap<>();
        times.forEach((board, count) -> names.put(
                board,
                count.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
        return names;
    }

    /** Two rows about one school from one day on, or about its last day, that do not say the same. */
    private static Set<Brin> contradicted(List<SchoolRow> rows) {
        Map<List<Object>, Object> told = new HashMap<>();
        Set<Brin> contradicted = new HashSet<>();
        for (SchoolRow row : rows) {
            Brin brin = row.school().brin();
            Object school = List.of(row.school(), row.board());
            Object closing = List.of(Optional.ofNullable(row.lastDay()), Optional.ofNullable(row.successor()));
            Object other = told.putIfAbsent(List.of(brin, Optional.ofNullable(row.from())), school);
            Object otherClosing = row.lastDay() == null ? null : told.putIfAbsent(List.of(brin), closing);
            if ((other != null && !other.equals(school)) || (otherClosing != null && !otherClosing.equals(closing))) {
                contradicted.add(brin);
            }
        }
        return contradicted;
    }

    private DeliveredSchool judged(
            Map<BoardNumber, String> names, Set<Brin> contradicted, Set<Brin> dated, Set<SchoolRow> seen) {
        if (values == null) {
            return this;
        }
        if (contradicted.contains(values.school().brin())) {
            return rejected(row, new RowFault("brin", FactRule.ROWS_CONTRADICT));
        }
        return values.boardName().equals(names.get(values.board()))
                ? new DeliveredSchool(
                        row,
                        values,
                        faults,
                        !seen.add(values),
                        dated.contains(values.school().brin()))
                : rejected(row, new RowFault("bestuursnaam", RowRule.BOARD_NAME_DIFFERS));
    }
}
