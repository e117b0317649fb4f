package nl.waaier.core.teacher.command;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * Records the facts of another file of the same person, all of them or none, see {@link HandOverFacts}.
 *
 * @param teacherId whose file goes on
 * @param boardNumber whose member of staff
 * @param facts the facts of the other file, as they stood there
 * @param organisation the board as known now, for the rules that it sets itself
 */
public record TakeOverFacts(
        TeacherId teacherId, BoardNumber boardNumber, List<RecordedFact<?>> facts, Organisation organisation)
        implements TeacherCommand {

    /** @throws IllegalArgumentException when a fact is about this very teacher, or of another board */
    public TakeOverFacts {
        facts = List.copyOf(facts);
        for (RecordedFact<?> recorded : facts) {
            if (recorded.fact().teacherId().equals(teacherId)
                    || !recorded.fact().boardNumber().equals(boardNumber)) {
                throw new IllegalArgumentException("a fact about the same teacher, or of another board");
            }
        }
    }
}
