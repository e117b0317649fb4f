package nl.waaier.api.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * How long one kind of call took, in milliseconds, round by round. Calls that are compared are made in turns, one of each,
 * so that what else the machine does falls on all of them.
 */
public final class Latencies {

    private final List<double[]> rounds;

    private Latencies(List<double[]> rounds) {
        this.rounds = rounds;
    }

    /** Something asked. */
    @FunctionalInterface
    public interface Call {
        /** Asks, and answers whatever came back, so that nothing of it can be left out. */
        Object ask() throws Exception;
    }

    /**
     * Measures calls in turns, after a warm-up of as many as a round has.
     *
     * @param rounds how many rounds count
     * @param perRound how many of each call make a round
     * @return per call, in the order given
     * @throws Exception what a call threw
     */
    public static List<Latencies> of(int rounds, int perRound, List<Call> calls) throws Exception {
        List<Latencies> all = new ArrayList<>();
        calls.forEach(call -> all.add(new Latencies(new ArrayList<>())));
        for (int round = 0; round <= rounds; round++) {
            double[][] millis = round(perRound, calls);
            for (int i = 0; i < calls.size() && round > 0; i++) {
                all.get(i).rounds.add(millis[i]);
            }
        }
        return all;
    }

    private static double[][] round(int perRound, List<Call> calls) throws Exception {
        double[][] millis = new double[calls.size()][perRound];
        for (int n = 0; n < perRound; n++) {
            for (int i = 0; i < calls.size(); i++) {
                int which = (i + n) % calls.size();
                millis[which][n] = millis(calls.get(which));
            }
        }
        return millis;
    }

    private static double millis(Call call) throws Exception {
        long start = System.nanoTime();
        Object answer = call.ask();
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return millis;
    }

    /** The percentile of each round. */
    private List<Double> of(double share) {
        return rounds.stream().map(round -> Numbers.percentile(share, round)).toList();
    }

    /** The percentile, of the median round, in words. */
    public String shown(double share) {
        return Line.figure(Ratio.of(of(share)).median()) + " ms";
    }

    /** The percentile against the other's, in each round. */
    public Ratio over(Latencies other, double share) {
        return over(other, share, 0);
    }

    /**
     * The percentile, less an allowance, against the other's, in each round.
     *
     * @param allowedMillis what the product may take besides
     */
    public Ratio over(Latencies other, double share, double allowedMillis) {
        List<Double> mine = of(share);
        List<Double> others = other.of(share);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            ratios.add(Math.max(0, mine.get(i) - allowedMillis) / others.get(i));
        }
        return Ratio.of(ratios);
    }
}
