package nl.waaier.core.teacher.command;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;

/**
 * Erases who somebody is, and every free text about them.
 *
 * @param teacherId whom
 * @param boardNumber whose member of staff
 * @param ground why
 * @param today the day on which it is asked
 * @param held whether the board holds everything about this person, for a dispute or an inquiry
 * @param again whether this was decided before, and is done again in a store that was restored: then no rule stands in the way
 */
public record ErasePerson(
        TeacherId teacherId,
        BoardNumber boardNumber,
        ErasureGround ground,
        LocalDate today,
        boolean held,
        boolean again)
        implements TeacherCommand {}
