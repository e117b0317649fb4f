package nl.waaier.core.teacher;

import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * A fact and what became of it.
 *
 * @param number its number in the teacher's stream
 * @param fact what was recorded
 * @param retraction how it was withdrawn, null while it holds
 */
public record RecordedFact(
        long number, TeacherFact fact, @Nullable FactRetracted retraction) {

    /** Whether it holds as far as is known now. */
    public boolean holds() {
        return retraction == null;
    }

    /** Whether somebody withdrew it, with a reason, and not merely a later delivery that said otherwise. */
    public boolean withdrawnByHand() {
        return retraction != null && retraction.reason() != null;
    }
}
