package nl.waaier.api.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.benchmark.store.StoreKind;

/**
 * What is measured.
 *
 * @param sizes numbers of events, ascending
 * @param rows short names of the rows; empty for all
 * @param stores on which stores
 * @param rounds how many rounds count
 * @param scale how much is done per round: 1 for real, less for a test of the benchmark itself
 */
record Options(List<Integer> sizes, Set<String> rows, List<StoreKind> stores, int rounds, double scale) {

    private static final int ROUNDS = 5;

    /** From the system properties {@code benchmark.sizes}, {@code .rows}, {@code .stores} and {@code .rounds}. */
    static Options ofSystem() {
        return new Options(
                words("benchmark.sizes", "10k,100k,1m")
                        .map(Options::size)
                        .sorted()
                        .toList(),
                Set.copyOf(words("benchmark.rows", "all")
                        .filter(row -> !row.equals("all"))
                        .toList()),
                words("benchmark.stores", "embedded,servers")
                        .map(word -> StoreKind.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList(),
                Integer.getInteger("benchmark.rounds", ROUNDS),
                1);
    }

    private static Stream<String> words(String property, String otherwise) {
        return Stream.of(System.getProperty(property, otherwise).split(",")).map(String::strip);
    }

    /** Reads {@code 500}, {@code 10k} or {@code 1m}. */
    static int size(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int factor = lower.endsWith("m") ? 1_000_000 : lower.endsWith("k") ? 1_000 : 1;
        return factor * Integer.parseInt(factor == 1 ? lower : lower.substring(0, lower.length() - 1));
    }

    boolean asksFor(String row) {
        return rows.isEmpty() || rows.contains(row);
    }
}
