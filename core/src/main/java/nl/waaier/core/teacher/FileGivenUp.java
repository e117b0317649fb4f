package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * What came of giving up a file.
 *
 * @param number number of the last event in it; -1 when it has none
 * @param facts the facts that held until now
 */
public record FileGivenUp(long number, List<RecordedFact<?>> facts) {

    public FileGivenUp {
        facts = List.copyOf(facts);
    }
}
