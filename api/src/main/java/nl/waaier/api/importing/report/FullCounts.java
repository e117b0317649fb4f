package nl.waaier.api.importing.report;

import java.util.Map;
import nl.waaier.core.teacher.Withdrawals;
import nl.waaier.core.teacher.command.FullPart;

/**
 * How much a full delivery withdraws.
 *
 * @param things per kind, how many arbeidsrelaties, roles or trajectories on record it is full for
 * @param touched per kind, of how many of these something is withdrawn
 */
public record FullCounts(Map<FullPart, Integer> things, Map<FullPart, Integer> touched) {

    /** Nothing, as of a delivery that is not full. */
    public static final FullCounts NONE = new FullCounts(Map.of(), Map.of());

    public FullCounts {
        things = Map.copyOf(things);
        touched = Map.copyOf(touched);
    }

    /** Both together. */
    public FullCounts plus(FullCounts more) {
        return new FullCounts(Withdrawals.sum(things, more.things), Withdrawals.sum(touched, more.touched));
    }

    /** How many of a kind the delivery is full for. */
    public int things(FullPart part) {
        return things.getOrDefault(part, 0);
    }

    /** Of how many of a kind something is withdrawn. */
    public int touched(FullPart part) {
        return touched.getOrDefault(part, 0);
    }

    /** Of how many, of all kinds together, something is withdrawn. */
    public int touchedInAll() {
        return touched.values().stream().mapToInt(Integer::intValue).sum();
    }
}
