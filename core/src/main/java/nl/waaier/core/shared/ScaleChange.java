package nl.waaier.core.shared;

import java.util.List;

/**
 * From which scale to which, by the labels of the day.
 *
 * @param from label of the scale at the start
 * @param to label of the scale aimed at
 */
public record ScaleChange(String from, String to) {

    /** The ladders of teachers, each of labels from low to high. */
    private static final List<List<String>> LADDERS = List.of(
            List.of("LA", "LB", "LC", "LD", "LE"),
            List.of("L10", "L11", "L12", "L13"),
            List.of("9", "10", "11", "12", "13"));

    /** @throws NullPointerException when a label is missing */
    public ScaleChange {
        Required.all(from, to);
    }

    /** Which way it goes on the scales of teachers. Of other scales a board tells, by ladders of its own. */
    public ScaleDirection direction() {
        if (from.equals(to)) {
            return ScaleDirection.GELIJK;
        }
        for (List<String> ladder : LADDERS) {
            int low = ladder.indexOf(from);
            int high = ladder.indexOf(to);
            if (low >= 0 && high >= 0) {
                return high > low ? ScaleDirection.HOGER : ScaleDirection.LAGER;
            }
        }
        return ScaleDirection.ANDERS;
    }
}
