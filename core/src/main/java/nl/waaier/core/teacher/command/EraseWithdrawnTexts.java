package nl.waaier.core.teacher.command;

import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;

/**
 * Erases the free texts of facts that were withdrawn, and why they were.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param numbers numbers of the facts
 * @param ground why
 * @param again whether this was decided before, and is done again in a store that was restored: then no rule stands in the way
 */
public record EraseWithdrawnTexts(
        TeacherId teacherId, BoardNumber boardNumber, List<Long> numbers, ErasureGround ground, boolean again)
        implements TeacherCommand {

    public EraseWithdrawnTexts {
        numbers = List.copyOf(numbers);
    }
}
