package nl.waaier.api.benchmark.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.store.Seed;
import nl.waaier.api.benchmark.store.StoreKind;
import org.jspecify.annotations.Nullable;

/** What a row is measured on, and where its lines go. */
public final class Run {

    private final StoreKind stores;
    private final List<Integer> sizes;
    private final int rounds;
    private final double scale;
    private final Path scratch;
    private final Consumer<Line> lines;
    private final Map<Boards, String> seeded = new ConcurrentHashMap<>();

    /**
     * @param stores on which stores
     * @param sizes numbers of events, ascending
     * @param rounds how many rounds count
     * @param scale how much is done per round, 1 for real
     * @param scratch an empty directory
     * @param lines takes the lines of the table
     */
    public Run(StoreKind stores, List<Integer> sizes, int rounds, double scale, Path scratch, Consumer<Line> lines) {
        this.stores = stores;
        this.sizes = List.copyOf(sizes);
        this.rounds = rounds;
        this.scale = scale;
        this.scratch = scratch;
        this.lines = lines;
    }

    /** On which stores. */
    public StoreKind stores() {
        return stores;
    }

    /** Numbers of events, ascending. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** The largest size that is not larger than this, or the smallest there is. */
    public int sizeUpTo(int most) {
        return sizes.stream().filter(size -> size <= most).max(Integer::compare).orElse(sizes.getFirst());
    }

    /**
     * The rounds of a comparison.
     *
     * @param turns how many turns of each side make a round
     */
    public Duel duel(int turns) {
        return new Duel(rounds, turns);
    }

    /** Whether this is a measurement, not a test of the benchmark itself. */
    public boolean isReal() {
        return scale >= 1;
    }

    /** How many rounds count. */
    public int rounds() {
        return rounds;
    }

    /** How much to do in a round, of what one does for real; at least 2. */
    public int count(int real) {
        return Math.max(2, (int) (real * scale));
    }

    /** An empty directory of this run. */
    public Path scratch() {
        return scratch;
    }

    /** A new, empty database for events: its JDBC URL. */
    public String emptyDatabase() {
        return stores.events(scratch);
    }

    /** A database with these boards, made once: its JDBC URL. Rows that add to it come last. */
    public String database(Boards boards) {
        return seeded.computeIfAbsent(boards, b -> {
            System.out.println("(a store of " + b.events() + " events is made on " + stores + ")");
            return freshDatabase(b);
        });
    }

    /** A database with these boards, for one row only: its JDBC URL. */
    public String freshDatabase(Boards boards) {
        String url = emptyDatabase();
        Seed.fill(url, boards);
        return url;
    }

    /** Adds a line. */
    public void add(
            String row, String what, int events, String product, String bare, Ratio ratio, @Nullable Target target) {
        lines.accept(new Line(row, what, stores.toString(), size(events), product, bare, ratio, target));
    }

    /**
     * Adds a line about a comparison.
     *
     * @param unit of both figures
     */
    public void add(String row, String what, int events, Duel.Outcome outcome, String unit, @Nullable Target target) {
        add(
                row,
                what,
                events,
                Line.figure(outcome.product()) + unit,
                Line.figure(outcome.bare()) + unit,
                outcome.ratio(),
                target);
    }

    /** A number of events in short: 10k, 1M. */
    public static String size(int events) {
        if (events >= 1_000_000 && events % 100_000 == 0) {
            return String.format(Locale.ROOT, "%sM", Line.figure(events / 1e6));
        }
        return events >= 1_000 ? String.format(Locale.ROOT, "%.0fk", events / 1e3) : Integer.toString(events);
    }
}
