package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion policy asks of some changes of scale. What is null makes no difference.
 *
 * @param sector in which sector
 * @param direction which way the change goes
 * @param fromScale label of the scale at the start
 * @param toScale label of the scale aimed at
 * @param steps the steps it takes, in the order in which they must be taken; at most {@value #MAX_STEPS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangePolicy(
        @Nullable Sector sector,
        @Nullable ScaleDirection direction,
        @Nullable String fromScale,
        @Nullable String toScale,
        List<RequiredStep> steps) {

    /** The most steps that one change can take. */
    public static final int MAX_STEPS = 20;

    /** @throws IllegalArgumentException when a scale has not the form of a label, or there are too many steps */
    public ChangePolicy {
        Required.all(steps);
        steps = List.copyOf(steps);
        if (isNoLabel(fromScale) || isNoLabel(toScale)) {
            throw new IllegalArgumentException("not the label of a scale");
        }
        if (steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException("more than " + MAX_STEPS + " steps");
        }
    }

    private static boolean isNoLabel(@Nullable String label) {
        return label != null && !SalaryScale.isValidLabel(label);
    }
}
