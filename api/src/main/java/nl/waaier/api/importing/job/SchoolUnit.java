package nl.waaier.api.importing.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.rows.DeliveredRow;
import nl.waaier.api.importing.rows.Read;
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
 */
record SchoolUnit(DeliveredRow row, @Nullable SchoolRow values, List<Fault> faults, boolean repeated) {

    /**
     * Judges all rows. The order of the rows does not matter.
     *
     * @param only whose rows alone are taken, null for all
     */
    static List<SchoolUnit> of(List<DeliveredRow> rows, @Nullable BoardNumber only) {
        List<DeliveredRow> sorted =
                rows.stream().sorted(DeliveredRow.BY_CONTENT).toList();
        List<Read<SchoolRow>> reads =
                sorted.stream().map(row -> read(row, only)).toList();
        List<SchoolRow> good =
                reads.stream().filter(Read::isGood).map(Read::get).toList();
        Map<BoardNumber, String> names = namesByMajority(good);
        Set<Brin> contradicted = contradicted(good);
        List<SchoolUnit> units = new ArrayList<>(rows.size());
        Set<SchoolRow> seen = new HashSet<>();
        for (int i = 0; i < reads.size(); i++) {
            Read<SchoolRow> read = reads.get(i);
            List<Fault> faults = read.isGood() ? judge(read.get(), names, contradicted) : read.faults();
            SchoolRow values = faults.isEmpty() ? read.get() : null;
            units.add(new SchoolUnit(sorted.get(i), values, faults, values != null && !seen.add(values)));
        }
        return units;
    }

    private static Read<SchoolRow> read(DeliveredRow row, @Nullable BoardNumber only) {
        Read<SchoolRow> read = SchoolRow.read(row.fields());
        return only == null || !read.isGood() || read.get().board().equals(only)
                ? read
                : new Read<>(null, List.of(new Fault("bestuursnummer", RowRule.OTHER_BOARD)));
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

    private static Set<Brin> contradicted(List<SchoolRow> rows) {
        Map<Brin, SchoolRow> first = new HashMap<>();
        Set<Brin> contradicted = new HashSet<>();
        for (SchoolRow row : rows) {
            SchoolRow other = first.putIfAbsent(row.school().brin(), row);
            if (other != null
                    && !(other.school().equals(row.school()) && other.board().equals(row.board()))) {
                contradicted.add(row.school().brin());
            }
        }
        return contradicted;
    }

    private static List<Fault> judge(SchoolRow row, Map<BoardNumber, String> names, Set<Brin> contradicted) {
        if (contradicted.contains(row.school().brin())) {
            return List.of(new Fault("brin", FactRule.ROWS_CONTRADICT));
        }
        return Objects.equals(names.get(row.board()), row.boardName())
                ? List.of()
                : List.of(new Fault("bestuursnaam", RowRule.BOARD_NAME_DIFFERS));
    }
}
