package nl.waaier.core.teacher.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;

/**
 * Withdraws every fact of a file that turned out to be of a person who has another file, where {@link TakeOverFacts} records
 * them. Both are asked in one unit of work, or neither.
 *
 * @param teacherId whose file is given up
 * @param boardNumber whose member of staff
 * @param reason why
 */
public record HandOverFacts(TeacherId teacherId, BoardNumber boardNumber, PersonalText reason)
        implements TeacherCommand {}
