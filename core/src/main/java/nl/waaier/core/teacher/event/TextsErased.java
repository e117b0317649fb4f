package nl.waaier.core.teacher.event;

import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Free texts were erased, of somebody who is known still. The facts stay as they are.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param retentionClass which texts; null when it was not for their time: they stood with facts that hold no longer, and told of
 *     somebody else or should not have been kept
 * @param ground why
 * @param numbers of the events whose texts went: facts, and withdrawals of facts
 */
public record TextsErased(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable RetentionClass retentionClass,
        ErasureGround ground,
        List<Long> numbers)
        implements TeacherEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public TextsErased {
        Required.all(teacherId, boardNumber, ground, numbers);
        numbers = List.copyOf(numbers);
    }
}
