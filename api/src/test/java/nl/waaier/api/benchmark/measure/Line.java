package nl.waaier.api.benchmark.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param row the row of the performance table that it belongs to, by its short name
 * @param what what exactly was measured
 * @param stores on which stores
 * @param events how many events the store held, or were written
 * @param product the product's figure, with its unit
 * @param bare the bare engine's figure, with its unit; a dash where there is none
 * @param ratio the figure that is compared with the target: a ratio, or where there is nothing bare the figure itself
 * @param target what it should be; null for a line that is there to be read beside another
 */
public record Line(
        String row,
        String what,
        String stores,
        String events,
        String product,
        String bare,
        Ratio ratio,
        @Nullable Target target) {

    /** What is written where there is nothing to compare with. */
    public static final String NONE = "-";

    /** {@code met}, {@code MISSED}, or nothing where there is no target. */
    public String verdict() {
        if (target == null) {
            return "";
        }
        return target.isMetBy(ratio.median()) ? "met" : "MISSED";
    }

    /** A number in at most four digits or so: enough to compare, no false precision. */
    public static String figure(double value) {
        double size = Math.abs(value);
        String form = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
