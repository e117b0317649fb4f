package nl.waaier.api.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs the product and the bare engine in turns, so that what else the machine does falls on both: a warm-up of both, then
 * rounds of both, of which each gives a ratio. Who begins changes from round to round.
 */
public final class Duel {

    private final int rounds;

    /** @param rounds how many rounds count, at least 1 */
    public Duel(int rounds) {
        this.rounds = rounds;
    }

    /** One side of the comparison. */
    @FunctionalInterface
    public interface Side {

        /**
         * Does it once.
         *
         * @param round 0 is the warm-up
         * @return the figure: events per second, milliseconds
         */
        double run(int round) throws Exception;
    }

    /**
     * What both sides did.
     *
     * @param product the product's figure in the median round
     * @param bare the bare engine's figure in the median round
     * @param ratio product to bare, of each round
     */
    public record Outcome(double product, double bare, Ratio ratio) {}

    /**
     * Measures both.
     *
     * @throws Exception what a side threw
     */
    public Outcome run(Side product, Side bare) throws Exception {
        product.run(0);
        bare.run(0);
        List<Double> products = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            boolean productFirst = round % 2 == 1;
            double first = (productFirst ? product : bare).run(round);
            double second = (productFirst ? bare : product).run(round);
            products.add(productFirst ? first : second);
            bares.add(productFirst ? second : first);
            ratios.add(products.getLast() / bares.getLast());
        }
        return new Outcome(median(products), median(bares), Ratio.of(ratios));
    }

    private static double median(List<Double> values) {
        return Numbers.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Nanoseconds and a count as a number per second. */
    public static double perSecond(long count, long nanos) {
        return count * 1e9 / nanos;
    }
}
