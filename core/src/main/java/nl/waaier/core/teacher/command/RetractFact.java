package nl.waaier.core.teacher.command;

import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;

/**
 * Withdraws a fact that was recorded wrongly.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param number the wrong fact's number
 * @param reason why
 * @param organisation the board as known now, for what leans on the fact
 * @param own whether whoever withdraws it is the teacher whom it is about
 */
public record RetractFact(
        TeacherId teacherId,
        BoardNumber boardNumber,
        long number,
        PersonalText reason,
        Organisation organisation,
        boolean own)
        implements TeacherCommand {}
