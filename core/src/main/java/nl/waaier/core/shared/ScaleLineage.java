package nl.waaier.core.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which labels stand for one function as the years go by. In primary education (CAO PO) LA to LD became L10 to L13 on 1
 * September 2018, and those LB to LE on 1 January 2022; secondary and vocational education kept their labels. Whoever
 * compares years compares functions, so a trend goes by {@link #current} and never by the label of the day.
 *
 * <p>A numbered scale has no lineage of its own. Where one counts as a lettered scale in the functiemix, it stands for the
 * letters of the day on which its arbeidsrelatie began, and shares their lineage.
 */
public final class ScaleLineage {

    /** The conversions there have been ({@code scale-conversions.csv}). */
    public static final ScaleLineage STANDARD = new ScaleLineage(read("scale-conversions.csv"));

    private static final Set<String> RANKED = Set.of("LA", "LB", "LC", "LD", "LE");

    private final List<ScaleConversion> conversions;
    private final Map<SalaryScale, ScaleConversion> next = new HashMap<>();
    private final Map<SalaryScale, ScaleConversion> previous = new HashMap<>();

    private ScaleLineage(List<ScaleConversion> conversions) {
        this.conversions = List.copyOf(conversions);
        for (ScaleConversion conversion : conversions) {
            next.put(conversion.before(), conversion);
            previous.put(conversion.after(), conversion);
        }
    }

    /** The conversions of a sector, by date and then by label; none in secondary and vocational education. */
    public List<ScaleConversion> conversions(Sector sector) {
        return conversions.stream().filter(c -> c.before().sector() == sector).toList();
    }

    /** What the function of a scale is called on a date; the scale itself when it was never called otherwise. */
    public SalaryScale on(SalaryScale scale, LocalDate date) {
        SalaryScale called = scale;
        ScaleConversion earlier = previous.get(called);
        while (earlier != null && date.isBefore(earlier.date())) {
            called = earlier.before();
            earlier = previous.get(called);
        }
        ScaleConversion later = next.get(called);
        while (later != null && !date.isBefore(later.date())) {
            called = later.after();
            later = next.get(called);
        }
        return called;
    }

    /** What the function of a scale is called now: its label after every conversion there has been. */
    public SalaryScale current(SalaryScale scale) {
        return on(scale, LocalDate.MAX);
    }

    /** What the function of a scale is called in another system of labels; the scale itself when it has no place there. */
    public SalaryScale in(SalaryScale scale, ScaleSystem system) {
        SalaryScale called = first(scale);
        for (ScaleConversion later = next.get(called);
                later != null && called.system() != system;
                later = next.get(called)) {
            called = later.after();
        }
        return called.system() == system ? called : scale;
    }

    /** Whether two scales are of one function. Of two unknown ones (LX) nothing says that they are not. */
    public boolean sameFunction(SalaryScale one, SalaryScale other) {
        SalaryScale first = first(one);
        SalaryScale second = first(other);
        return sameAgreement(first, second)
                && first.system() == second.system()
                && first.label().equals(second.label());
    }

    /**
     * Which way it goes from one scale to another, by the functions behind the labels. Of unknown scales (LX), those that are
     * not of teachers, and those of another CAO nobody can tell.
     */
    public ScaleDirection direction(SalaryScale from, SalaryScale to) {
        if (sameFunction(from, to)) {
            return ScaleDirection.GELIJK;
        }
        SalaryScale first = first(from);
        SalaryScale second = first(to);
        if (!sameAgreement(first, second) || !isRanked(first) || !isRanked(second)) {
            return ScaleDirection.ANDERS;
        }
        // The letters of the oldest system rise with the function.
        return first.label().compareTo(second.label()) < 0 ? ScaleDirection.HOGER : ScaleDirection.LAGER;
    }

    private SalaryScale first(SalaryScale scale) {
        return on(scale, LocalDate.MIN);
    }

    private static boolean isRanked(SalaryScale first) {
        return first.system() == ScaleSystem.LA_LE && RANKED.contains(first.label());
    }

    private static boolean sameAgreement(SalaryScale one, SalaryScale other) {
        return one.sector() == other.sector()
                || (one.sector().isPrimary() && other.sector().isPrimary());
    }

    private static List<ScaleConversion> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ScaleLineage.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<ScaleConversion> conversions = new ArrayList<>();
            reader.lines().skip(1).forEach(line -> conversions.addAll(parse(line)));
            return conversions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is {@code sectors,sectors;date;old system;old label;new system;new label}. */
    private static List<ScaleConversion> parse(String line) {
        String[] field = line.split(";", -1);
        List<ScaleConversion> conversions = new ArrayList<>();
        for (String word : field[0].split(",", -1)) {
            Sector sector = Sector.of(word);
            conversions.add(new ScaleConversion(
                    LocalDate.parse(field[1]),
                    new SalaryScale(sector, ScaleSystem.of(field[2]), field[3]),
                    new SalaryScale(sector, ScaleSystem.of(field[4]), field[5])));
        }
        return conversions;
    }
}
