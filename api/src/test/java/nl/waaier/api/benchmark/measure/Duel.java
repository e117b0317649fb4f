package nl.waaier.api.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs the product and the bare engine in turns, so that what else the machine does falls on both: a warm-up of both, then
 * rounds, of which each gives a ratio. A round has several short turns of both; who begins changes from turn to turn.
 */
public final class Duel {

    private final int rounds;
    private final int turns;
    private final boolean warmUp;

    /**
     * A comparison.
     *
     * @param rounds how many rounds count, at least 1
     * @param turns how many turns of each side make a round, at least 1
     */
    public Duel(int rounds, int turns) {
        this(rounds, turns, true);
    }

    /**
     * A comparison, perhaps without a warm-up: for what takes minutes, after smaller ones of the same.
     *
     * @param rounds how many rounds count, at least 1
     * @param turns how many turns of each side make a round, at least 1
     */
    public Duel(int rounds, int turns, boolean warmUp) {
        this.rounds = rounds;
        this.turns = turns;
        this.warmUp = warmUp;
    }

    /** How many turns each side takes in all, a warm-up included. */
    public int turnsInAll() {
        return 1 + rounds * turns;
    }

    /** One side of the comparison. */
    @FunctionalInterface
    public interface Side {

        /**
         * Does it once.
         *
         * @param turn 0 is the warm-up, then 1 and so on
         * @return how much it took, per unit of work: the turns of a round are added up
         */
        double run(int turn) throws Exception;
    }

    /**
     * What both sides took per unit of work.
     *
     * @param product the product, in the median round
     * @param bare the bare engine, in the median round
     * @param ratio product to bare, of each round
     */
    public record Outcome(double product, double bare, Ratio ratio) {

        /** The same as speeds, of which more is better: units of work per second, from seconds per unit. */
        public Outcome asSpeed() {
            return new Outcome(1 / product, 1 / bare, ratio.inverse());
        }
    }

    /**
     * Measures both.
     *
     * @throws Exception what a side threw
     */
    public Outcome run(Side product, Side bare) throws Exception {
        if (warmUp) {
            product.run(0);
            bare.run(0);
        }
        List<Double> products = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int turn = 1;
        for (int round = 0; round < rounds; round++) {
            double ofProduct = 0;
            double ofBare = 0;
            for (int i = 0; i < turns; i++, turn++) {
                boolean productFirst = turn % 2 == 1;
                double first = (productFirst ? product : bare).run(turn);
                double second = (productFirst ? bare : product).run(turn);
                ofProduct += productFirst ? first : second;
                ofBare += productFirst ? second : first;
            }
            products.add(ofProduct / turns);
            bares.add(ofBare / turns);
            ratios.add(ofProduct / ofBare);
        }
        return new Outcome(median(products), median(bares), Ratio.of(ratios));
    }

    private static double median(List<Double> values) {
        return Numbers.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Seconds per unit of work, of what began at a moment of {@link System#nanoTime()} and ended now. */
    public static double secondsEach(long start, long units) {
        return (System.nanoTime() - start) / 1e9 / units;
    }
}
