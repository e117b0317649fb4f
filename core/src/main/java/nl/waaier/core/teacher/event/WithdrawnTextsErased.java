package nl.waaier.core.teacher.event;

import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeacherId;

/**
 * The free texts of facts that hold no longer were erased, and why they were withdrawn: they told of somebody else, or should not
 * have been kept. That these facts were on record stays known.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param numbers numbers of the events in the teacher's stream whose texts are gone: facts, and the withdrawals of these
 * @param ground why
 */
public record WithdrawnTextsErased(
        TeacherId teacherId, BoardNumber boardNumber, List<Long> numbers, ErasureGround ground)
        implements TeacherEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public WithdrawnTextsErased {
        Required.all(teacherId, boardNumber, numbers, ground);
        numbers = List.copyOf(numbers);
    }
}
