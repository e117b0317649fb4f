package nl.waaier.core.teacher.command;

import nl.waaier.core.organisation.Organisation;
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
 * @param organisation the board as known now, for the rules that it sets itself
 * @param own whether whoever records it is the teacher whom it is about
 */
public record ReplaceFact(long number, TeacherFact fact, PersonalText reason, Organisation organisation, boolean own)
        implements TeacherCommand {

    @Override
    public TeacherId teacherId() {
        return fact.teacherId();
    }

    @Override
    public BoardNumber boardNumber() {
        return fact.boardNumber();
    }
}
