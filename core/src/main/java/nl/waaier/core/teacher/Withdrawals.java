package nl.waaier.core.teacher;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waaier.core.teacher.command.FullPart;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * What a full delivery makes of the facts about one teacher that it does not have.
 *
 * @param facts those that are withdrawn
 * @param kept those that stay all the same, one per arbeidsrelatie, role or trajectory
 * @param things per kind, how many arbeidsrelaties, roles or trajectories are in scope
 * @param touched per kind, of how many something is withdrawn
 */
public record Withdrawals(
        List<RecordedFact<?>> facts, List<Kept> kept, Map<FullPart, Integer> things, Map<FullPart, Integer> touched) {

    /** Of a delivery that is not full. */
    public static final Withdrawals NONE = new Withdrawals(List.of(), List.of(), Map.of(), Map.of());

    public Withdrawals {
        facts = List.copyOf(facts);
        kept = List.copyOf(kept);
        things = Map.copyOf(things);
        touched = Map.copyOf(touched);
    }

    /**
     * A fact that stays although a full delivery does not have it.
     *
     * @param fact the fact, as it stands on record
     * @param why what keeps it
     */
    public record Kept(RecordedFact<?> fact, Why why) {}

    /** Why something stays. */
    public enum Why {
        /** Somebody recorded it by hand: HR's files cannot know it. */
        RECORDED_BY_HAND,
        /** Something that stays leans on it. */
        STILL_NEEDED
    }

    /** These, and those of a further pass over one kind: what it keeps is what stays in the end. */
    Withdrawals then(FullPart part, Withdrawals more) {
        List<Kept> left = new ArrayList<>(more.kept);
        kept.stream()
                .filter(one -> FullDelivery.partOf(one.fact().fact()) != part)
                .forEach(left::add);
        Map<FullPart, Integer> first = new EnumMap<>(FullPart.class);
        first.putAll(more.things);
        first.putAll(things);
        return new Withdrawals(both(facts, more.facts), left, first, sum(touched, more.touched));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The sum of counts, kind by kind. */
    public static Map<FullPart, Integer> sum(Map<FullPart, Integer> some, Map<FullPart, Integer> more) {
        Map<FullPart, Integer> sum = new EnumMap<>(FullPart.class);
        sum.putAll(some);
        more.forEach((part, count) -> sum.merge(part, count, Integer::sum));
        return sum;
    }
}
