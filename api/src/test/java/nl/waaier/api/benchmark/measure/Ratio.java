package nl.waaier.api.benchmark.measure;

import java.util.List;

/**
 * A ratio that was measured in several rounds.
 *
 * @param median the one in the middle
 * @param least the smallest
 * @param most the largest
 * @param rounds how many rounds it was measured in, without the warm-up
 */
public record Ratio(double median, double least, double most, int rounds) {

    /**
     * The rounds of one comparison as one.
     *
     * @throws IllegalArgumentException when there was no round
     */
    public static Ratio of(List<Double> perRound) {
        double[] values = perRound.stream().mapToDouble(Double::doubleValue).toArray();
        return new Ratio(
                Numbers.median(values),
                Numbers.percentile(1.0 / values.length, values),
                Numbers.percentile(1, values),
                values.length);
    }

    /** The other way round: bare to product instead of product to bare. */
    public Ratio inverse() {
        return new Ratio(1 / median, 1 / most, 1 / least, rounds);
    }
}
