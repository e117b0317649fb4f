package nl.waaier.core.teacher;

import java.util.List;
import java.util.Map;
import nl.waaier.core.shared.Rule;

/**
 * What came of taking the facts of one file over into another.
 *
 * @param number number of the last event in the file that goes on; -1 when it has none
 * @param taken how many facts were recorded in it
 * @param renumbered arbeidsrelaties that go by another volgnummer from now on: the old one, and the new
 * @param broken what stands in the way; then nothing was recorded
 */
public record FilesJoined(long number, int taken, Map<String, String> renumbered, List<Broken> broken) {

    public FilesJoined {
        renumbered = Map.copyOf(renumbered);
        broken = List.copyOf(broken);
    }

    /**
     * A fact that cannot be taken over.
     *
     * @param number its number in the file that is given up
     * @param rule what it would break
     */
    public record Broken(long number, Rule rule) {}
}
