package nl.waaier.core.teacher.command;

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
 */
public record RetractFact(TeacherId teacherId, BoardNumber boardNumber, long number, PersonalText reason)
        implements TeacherCommand {}
