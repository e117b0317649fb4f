package nl.waaier.core.teacher.command;

import java.util.List;
import java.util.Map;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * Withdraws what a file took over from another one that is not of the same person after all, where {@link TakeOverFacts} records it
 * again. Both are asked in one unit of work, or neither.
 *
 * @param teacherId whose file took it over
 * @param boardNumber whose member of staff
 * @param before number of the last event in this file before it was joined; -1 when it had none
 * @param joined number of the last event by which it was joined; the same where nothing was taken over
 * @param given the facts that the other file had until then
 * @param renumbered volgnummers of the other file that are others in this one
 * @param succession which schools are one in the end
 * @param reason why it was a mistake
 */
public record GiveBackFacts(
        TeacherId teacherId,
        BoardNumber boardNumber,
        long before,
        long joined,
        List<RecordedFact<?>> given,
        Map<String, String> renumbered,
        Succession succession,
        PersonalText reason)
        implements TeacherCommand {

    public GiveBackFacts {
        given = List.copyOf(given);
        renumbered = Map.copyOf(renumbered);
    }
}
