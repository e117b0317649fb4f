package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SalaryScale;

/**
 * The agreed share of each scale in all counted fte. By label, as it is valid in the agreed period; a label that is not
 * there has no target.
 *
 * @param byLabel one to {@value #MAX} labels
 */
public record TargetShares(@JsonValue SortedMap<String, Percentage> byLabel) {

    /** Most labels of one target: more than any collective agreement has. */
    public static final int MAX = 20;

    /** @throws IllegalArgumentException when there is no label at all, or something that is none, or too many */
    public TargetShares {
        if (byLabel.isEmpty()
                || byLabel.size() > MAX
                || !byLabel.keySet().stream().allMatch(SalaryScale::isValidLabel)) {
            throw new IllegalArgumentException("not 1 to " + MAX + " labels of scales");
        }
        Required.all(byLabel.values().toArray());
        byLabel = Collections.unmodifiableSortedMap(new TreeMap<>(byLabel));
    }

    /** The shares by label, in any order. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TargetShares of(Map<String, Percentage> byLabel) {
        return new TargetShares(new TreeMap<>(byLabel));
    }

    /** Tenths of a percent that they add up to; more than {@link Percentage#WHOLE} cannot be reached. */
    public int totalTenths() {
        return byLabel.values().stream().mapToInt(Percentage::tenths).sum();
    }
}
