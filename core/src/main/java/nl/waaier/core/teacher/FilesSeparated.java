package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * What came of giving back the facts that a file took over from another.
 *
 * @param number number of the last event in the file that gives them back
 * @param facts what the other file has from now on, under its own volgnummers; still told of the teacher whose file gives it back
 * @param stayed numbers of the facts recorded since the files were joined that stay in this file
 * @param broken what stands in the way; then nothing was recorded
 */
public record FilesSeparated(
        long number, List<RecordedFact<?>> facts, List<Long> stayed, List<FilesJoined.Broken> broken) {

    public FilesSeparated {
        facts = List.copyOf(facts);
        stayed = List.copyOf(stayed);
        broken = List.copyOf(broken);
    }
}
