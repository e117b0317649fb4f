package nl.waaier.core.organisation;

import java.util.HashSet;
import java.util.List;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Scales of a board's support staff or leadership (functiereeks), by which a rise on them is told as one. Teachers may rise
 * onto it: a label of theirs may stand on it too.
 *
 * @param code kebab-case, at most {@value Bounds#MAX_TARGET} characters
 * @param name what people call it, at most {@value Bounds#MAX_PLAIN_TEXT} characters
 * @param sector in which sector, null for all
 * @param labels {@value #MIN} to {@value #MAX} labels from low to high, each once
 */
public record ScaleLadder(
        String code, String name, @Nullable Sector sector, List<String> labels) {

    /** Fewest labels: one alone is no rise. */
    public static final int MIN = 2;

    /** Most labels. */
    public static final int MAX = 30;

    /** @throws IllegalArgumentException when a text has not its form, or the labels are too few, too many or one twice */
    public ScaleLadder {
        Required.all(code, name, labels);
        Bounds.target(code);
        Bounds.plainText(name);
        labels = List.copyOf(labels);
        if (labels.size() < MIN
                || labels.size() > MAX
                || new HashSet<>(labels).size() < labels.size()
                || !labels.stream().allMatch(SalaryScale::isValidLabel)) {
            throw new IllegalArgumentException("not " + MIN + " to " + MAX + " labels, each once");
        }
    }

    /** Which way a change goes on this ladder; {@code ANDERS} when it does not know both scales. */
    public ScaleDirection direction(ScaleChange change) {
        int from = labels.indexOf(change.from());
        int to = labels.indexOf(change.to());
        if (from < 0 || to < 0) {
            return ScaleDirection.ANDERS;
        }
        return from == to ? ScaleDirection.GELIJK : from < to ? ScaleDirection.HOGER : ScaleDirection.LAGER;
    }
}
