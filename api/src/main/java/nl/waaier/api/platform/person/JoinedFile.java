package nl.waaier.api.platform.person;

import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.FileGivenUp;
import nl.waaier.core.teacher.FilesJoined;

/**
 * A file that was joined into another one.
 *
 * @param given the file that was given up
 * @param into the file that went on
 * @param lastBefore number of the last event in the file that was given up, before it was; -1 when it had none
 * @param intoBefore the same of the file that went on
 * @param intoJoined number of the last event by which it took over what the other had; the same where it took over nothing
 */
public record JoinedFile(TeacherId given, TeacherId into, long lastBefore, long intoBefore, long intoJoined) {

    /** What came of joining them. */
    public static JoinedFile of(TeacherId given, FileGivenUp handed, TeacherId into, FilesJoined taken) {
        return new JoinedFile(
                given, into, handed.number() - handed.facts().size(), taken.number() - taken.taken(), taken.number());
    }
}
