package nl.waaier.core.teacher.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * Takes in what a delivery says about one teacher. What is on record already changes nothing; what differs from the
 * record about the same thing replaces it, also when that is the first or last day in a role and the rest of what the
 * delivery says of that role leaves no doubt; what breaks a rule is left out and told; all the rest is recorded, in one
 * go. What a delivery does not mention stays.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param facts what the delivery says, in any order, all about this teacher
 * @param open arbeidsrelaties (by volgnummer) that go on according to the delivery, each with the date of the last
 *     mutation in it: an end on record that it contradicts is withdrawn
 * @param whole whether the delivery tells all there is about these arbeidsrelaties: then an end on record that it leaves out is
 *     withdrawn, also one that was told by a row of its own
 * @param organisation the board as known now: its schools, and the roles that can be held
 * @param dryRun decide, but record nothing
 */
public record ImportFacts(
        TeacherId teacherId,
        BoardNumber boardNumber,
        List<TeacherFact> facts,
        Map<String, LocalDate> open,
        boolean whole,
        Organisation organisation,
        boolean dryRun)
        implements TeacherCommand {

    /** @throws IllegalArgumentException when a fact is about another teacher, or of another board */
    public ImportFacts {
        facts = List.copyOf(facts);
        open = Map.copyOf(open);
        for (TeacherFact fact : facts) {
            if (!fact.teacherId().equals(teacherId) || !fact.boardNumber().equals(boardNumber)) {
                throw new IllegalArgumentException("a fact about another teacher, or of another board");
            }
        }
    }

    /** A delivery that need not tell all. */
    public ImportFacts(
            TeacherId teacherId,
            BoardNumber boardNumber,
            List<TeacherFact> facts,
            Map<String, LocalDate> open,
            Organisation organisation,
            boolean dryRun) {
        this(teacherId, boardNumber, facts, open, false, organisation, dryRun);
    }

    /** The same delivery, saying this. */
    public ImportFacts with(List<TeacherFact> others) {
        return new ImportFacts(teacherId, boardNumber, others, open, whole, organisation, dryRun);
    }
}
