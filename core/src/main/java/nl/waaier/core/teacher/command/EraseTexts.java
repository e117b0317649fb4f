package nl.waaier.core.teacher.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Erases the free texts of one class about somebody.
 *
 * @param teacherId whom
 * @param boardNumber whose member of staff
 * @param retentionClass which texts; never those of the whole person, which {@link ErasePerson} erases
 * @param trajectories of applications, which; none of another class
 * @param ground why
 * @param today the day on which it is asked
 * @param held whether the board holds everything about this person, for a dispute or an inquiry
 * @param again numbers of the events whose texts were erased before, where that is done again in a store that was restored: then
 *     no rule stands in the way; null the first time
 */
public record EraseTexts(
        TeacherId teacherId,
        BoardNumber boardNumber,
        RetentionClass retentionClass,
        Set<String> trajectories,
        ErasureGround ground,
        LocalDate today,
        boolean held,
        @Nullable List<Long> again)
        implements TeacherCommand {

    /** @throws IllegalArgumentException for the class of the whole person */
    public EraseTexts {
        if (retentionClass == RetentionClass.PERSON) {
            throw new IllegalArgumentException("a person is erased whole");
        }
        trajectories = Set.copyOf(trajectories);
    }
}
