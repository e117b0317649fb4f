package nl.waaier.core.teacher.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Puts a right fact in the place of a wrong one, in one decision.
 *
 * @param number the wrong fact's number
 * @param fact what to record in its place, of the same kind
 * @param reason why
 */
public record ReplaceFact(long number, TeacherFact fact, PersonalText reason) implements TeacherCommand {

    @Override
    public TeacherId teacherId() {
        return fact.teacherId();
    }

    @Override
    public BoardNumber boardNumber() {
        return fact.boardNumber();
    }
}
