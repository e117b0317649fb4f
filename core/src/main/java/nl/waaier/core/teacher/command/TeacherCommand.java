package nl.waaier.core.teacher.command;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something asked about one teacher of one board. */
public sealed interface TeacherCommand
        permits RecordFact,
                ReplaceFact,
                RetractFact,
                ImportFacts,
                AppointToScale,
                HandOverFacts,
                TakeOverFacts,
                GiveBackFacts,
                EraseTexts,
                EraseWithdrawnTexts,
                ErasePerson {

    /** About whom. */
    TeacherId teacherId();

    /** Whose member of staff. */
    BoardNumber boardNumber();

    /** The stream that the decision is about. */
    @TargetAggregateIdentifier
    default String streamId() {
        return teacherId().streamId();
    }
}
