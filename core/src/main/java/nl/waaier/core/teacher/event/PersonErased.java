package nl.waaier.core.teacher.event;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;

/**
 * Who the teacher is, and every free text recorded about them until now, was erased. The facts stay, of somebody whom nobody
 * knows any more, so that totals of the past do.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param ground why
 */
public record PersonErased(TeacherId teacherId, BoardNumber boardNumber, ErasureGround ground) implements TeacherEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public PersonErased {
        Required.all(teacherId, boardNumber, ground);
    }
}
