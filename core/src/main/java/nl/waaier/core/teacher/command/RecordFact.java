package nl.waaier.core.teacher.command;

import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Records one fact by hand.
 *
 * @param fact what to record
 * @param organisation the board as known now, for the rules that it sets itself
 * @param own whether whoever records it is the teacher whom it is about
 */
public record RecordFact(TeacherFact fact, Organisation organisation, boolean own) implements TeacherCommand {

    @Override
    public TeacherId teacherId() {
        return fact.teacherId();
    }

    @Override
    public BoardNumber boardNumber() {
        return fact.boardNumber();
    }
}
