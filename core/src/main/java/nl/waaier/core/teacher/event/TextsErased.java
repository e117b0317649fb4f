package nl.waaier.core.teacher.event;

import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;

/**
 * The free texts of one class were erased, of somebody who is known still. The facts stay as they are.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param retentionClass which texts
 * @param ground why
 * @param numbers of the events whose texts went: facts, and withdrawals of facts
 */
public record TextsErased(
        TeacherId teacherId,
        BoardNumber boardNumber,
        RetentionClass retentionClass,
        ErasureGround ground,
        List<Long> numbers)
        implements TeacherEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public TextsErased {
        Required.all(teacherId, boardNumber, retentionClass, ground, numbers);
        numbers = List.copyOf(numbers);
    }
}
