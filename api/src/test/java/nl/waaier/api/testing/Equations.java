package nl.waaier.api.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers of which somebody knows whose facts each adds up, and what can be worked out from them by adding, subtracting and
 * multiplying in any way: whether any outcome is about fewer than five people. Exact: sums are those of a field, with a prime
 * so large that chance plays no part.
 */
public final class Equations {

    /** A fact about one person: unknown to whoever reads numbers, and the same in each number that it is in. */
    public record Unknown(String person, Object fact) {}

    private static final long PRIME = (1L << 31) - 1;
    private static final int ENOUGH = 5;

    private final Set<Map<Unknown, Integer>> numbers = new LinkedHashSet<>();

    /** A number that was told, and what it adds up. */
    public void add(Collection<Unknown> summed) {
        Map<Unknown, Integer> row = new HashMap<>();
        summed.forEach(unknown -> row.merge(unknown, 1, Integer::sum));
        if (!row.isEmpty()) {
            numbers.add(row);
        }
    }

    public int size() {
        return numbers.size();
    }

    /** Fewer than five people about whom alone something can be worked out; empty when there are none. */
    public Optional<Set<String>> few() {
        List<Unknown> unknowns = new ArrayList<>();
        Set<Unknown> seen = new LinkedHashSet<>();
        numbers.forEach(row -> seen.addAll(row.keySet()));
        unknowns.addAll(seen);
        long[][] basis = basis(unknowns);
        Map<String, Set<List<Long>>> columns = new LinkedHashMap<>();
        for (int at = 0; at < unknowns.size(); at++) {
            List<Long> column = new ArrayList<>();
            for (long[] row : basis) {
                column.add(row[at]);
            }
            columns.computeIfAbsent(unknowns.get(at).person(), person -> new HashSet<>())
                    .add(column);
        }
        // People in the very same numbers stand or fall together.
        Map<Set<List<Long>>, Set<String>> alike = new LinkedHashMap<>();
        columns.forEach((person, own) ->
                alike.computeIfAbsent(own, one -> new TreeSet<>()).add(person));
        List<Map.Entry<Set<List<Long>>, Set<String>>> groups = new ArrayList<>(alike.entrySet());
        return search(groups, 0, new HashSet<>(), basis.length);
    }

    private Optional<Set<String>> search(
            List<Map.Entry<Set<List<Long>>, Set<String>>> groups, int from, Set<String> chosen, int rank) {
        if (!chosen.isEmpty() && rankWithout(groups, chosen) < rank) {
            return Optional.of(new TreeSet<>(chosen));
        }
        for (int at = from; at < groups.size(); at++) {
            Set<String> people = groups.get(at).getValue();
            if (chosen.size() + people.size() < ENOUGH) {
                chosen.addAll(people);
                Optional<Set<String>> found = search(groups, at + 1, chosen, rank);
                if (found.isPresent()) {
                    return found;
                }
                chosen.removeAll(people);
            }
        }
        return Optional.empty();
    }

    private static int rankWithout(List<Map.Entry<Set<List<Long>>, Set<String>>> groups, Set<String> left) {
        List<long[]> columns = new ArrayList<>();
        for (Map.Entry<Set<List<Long>>, Set<String>> group : groups) {
            if (!left.containsAll(group.getValue())) {
                group.getKey()
                        .forEach(column -> columns.add(
                                column.stream().mapToLong(Long::longValue).toArray()));
            }
        }
        return reduced(columns).length;
    }

    private long[][] basis(List<Unknown> unknowns) {
        Map<Unknown, Integer> places = new HashMap<>();
        unknowns.forEach(unknown -> places.put(unknown, places.size()));
        List<long[]> rows = new ArrayList<>();
        for (Map<Unknown, Integer> number : numbers) {
            long[] row = new long[unknowns.size()];
            number.forEach((unknown, times) -> row[places.getOrDefault(unknown, 0)] = times);
            rows.add(row);
        }
        return reduced(rows);
    }

    /** The rows that are left when each that follows from others is taken out. */
    private static long[][] reduced(List<long[]> given) {
        List<long[]> rows = new ArrayList<>();
        given.forEach(row -> rows.add(row.clone()));
        int rank = 0;
        int width = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < width && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            long[] found = rows.get(pivot);
            rows.set(pivot, rows.get(rank));
            rows.set(rank, found);
            long inverse = power(found[column], PRIME - 2);
            for (int at = column; at < width; at++) {
                found[at] = found[at] * inverse % PRIME;
            }
            for (int other = 0; other < rows.size(); other++) {
                long times = rows.get(other)[column];
                if (other != rank && times != 0) {
                    long[] row = rows.get(other);
                    for (int at = column; at < width; at++) {
                        row[at] = Math.floorMod(row[at] - times * found[at], PRIME);
                    }
                }
            }
            rank++;
        }
        return rows.subList(0, rank).toArray(long[][]::new);
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
