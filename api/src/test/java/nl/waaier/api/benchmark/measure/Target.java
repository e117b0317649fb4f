package nl.waaier.api.benchmark.measure;

import java.util.Locale;

/**
 * What a figure should be.
 *
 * @param bound the figure to reach
 * @param isFloor whether more is better, as of events per second; otherwise less is, as of milliseconds
 * @param told how the bound is written in the table
 */
public record Target(double bound, boolean isFloor, String told) {

    /** Not less than this. */
    public static Target atLeast(double bound) {
        return new Target(bound, true, String.format(Locale.ROOT, "≥ %.2f", bound));
    }

    /** Not more than this. */
    public static Target atMost(double bound, String unit) {
        return new Target(bound, false, String.format(Locale.ROOT, "≤ %s%s", Line.figure(bound), unit));
    }

    /** Whether a figure is as it should be. */
    public boolean isMetBy(double figure) {
        return isFloor ? figure >= bound : figure <= bound;
    }
}
