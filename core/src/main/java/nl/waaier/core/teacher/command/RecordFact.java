package nl.waaier.core.teacher.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Records one fact by hand.
 *
 * @param fact what to record
 */
public record RecordFact(TeacherFact fact) implements TeacherCommand {

    @Override
    public TeacherId teacherId() {
        return fact.teacherId();
    }

    @Override
    public BoardNumber boardNumber() {
        return fact.boardNumber();
    }
}
