package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was done to a product, and what was found afterwards.
 *
 * @param kills how often it was killed
 * @param interrupted how often that interrupted an import halfway
 * @param viewsEqual how often the views equalled a rebuild afterwards
 * @param acknowledged requests that got a 2xx
 * @param lost of these, not wholly in the database
 * @param doubled events beyond those of the requests that were sent
 * @param torn requests of which a part is in the database, and not all
 * @param wrong answers and things read that cannot be
 */
record Seen(
        int kills,
        int interrupted,
        int viewsEqual,
        int acknowledged,
        int lost,
        int doubled,
        int torn,
        List<String> wrong) {

    static final Seen NOTHING = new Seen(0, 0, 0, 0, 0, 0, 0, List.of());

    /** What the ledger found, before anything else is known. */
    static Seen ofLedger(int acknowledged, int lost, int doubled, int torn, List<String> wrong) {
        return new Seen(0, 0, 0, acknowledged, lost, doubled, torn, List.copyOf(wrong));
    }

    Seen after(int times, int importsInterrupted, int timesEqual) {
        return new Seen(times, importsInterrupted, timesEqual, acknowledged, lost, doubled, torn, wrong);
    }

    /** The same, with all that is known to be wrong by now. */
    Seen with(List<String> wrongByNow) {
        return ofLedger(acknowledged, lost, doubled, torn, wrongByNow);
    }

    Seen plus(Seen other) {
        return new Seen(
                kills + other.kills,
                interrupted + other.interrupted,
                viewsEqual + other.viewsEqual,
                acknowledged + other.acknowledged,
                lost + other.lost,
                doubled + other.doubled,
                torn + other.torn,
                Stream.concat(wrong.stream(), other.wrong.stream()).toList());
    }

    boolean isClean() {
        return lost == 0 && doubled == 0 && torn == 0 && wrong.isEmpty();
    }

    void requireClean() {
        assertThat(isClean()).as("%s", this).isTrue();
    }

    /** One line, with the first of what is wrong. */
    @Override
    public String toString() {
        return ("%d kills: %d acknowledged, %d lost, %d doubled, %d torn, %d imports interrupted halfway, views equal to a"
                        + " rebuild %d times, %d other faults %s")
                .formatted(
                        kills,
                        acknowledged,
                        lost,
                        doubled,
                        torn,
                        interrupted,
                        viewsEqual,
                        wrong.size(),
                        wrong.stream().limit(3).toList());
    }
}
