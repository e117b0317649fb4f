package nl.waaier.api.benchmark.measure;

import java.util.Arrays;

/** Figures about a number of measurements. */
public final class Numbers {

    private Numbers() {}

    /**
     * The one in the middle, or halfway between the two in the middle.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static double median(double... values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * The smallest value that at least this share of all values does not exceed (nearest rank).
     *
     * @param share more than 0, at most 1: 0.99 for p99
     * @throws IllegalArgumentException when there are no values, or the share is out of bounds
     */
    public static double percentile(double share, double... values) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is more than 0 and at most 1");
        }
        double[] sorted = sorted(values);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
