package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.command.EraseTexts;
import nl.waaier.core.teacher.command.EraseWithdrawnTexts;
import nl.waaier.core.teacher.command.GiveBackFacts;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * What would hold about one teacher if more were recorded by hand, one fact after another. Nothing is recorded; every
 * fact is decided as it would be. Immutable.
 */
public final class WhatIf {

    private final TeacherFile file;

    private WhatIf(TeacherFile file) {
        this.file = file;
    }

    /** Nothing assumed yet: this is on record about the teacher, nothing when it is somebody new. */
    public static WhatIf onRecord(TeacherFile file) {
        return new WhatIf(file);
    }

    /**
     * More assumed.
     *
     * @param command that would record it by hand
     * @throws nl.waaier.core.shared.RuleBroken when it could not be recorded by hand
     * @throws IllegalArgumentException when it records nothing new: what is on record is not assumed away
     */
    public WhatIf recorded(TeacherCommand command) {
        List<TeacherEvent> events =
                switch (command) {
                    case RecordFact c -> TeacherDecisions.decide(file, c);
                    case AppointToScale c -> TeacherDecisions.decide(file, c);
                    case ReplaceFact c -> throw new IllegalArgumentException("a correction");
                    case RetractFact c -> throw new IllegalArgumentException("a correction");
                    case ImportFacts c -> throw new IllegalArgumentException("a delivery");
                    case HandOverFacts c -> throw new IllegalArgumentException("a file given up");
                    case TakeOverFacts c -> throw new IllegalArgumentException("a file joined");
                    case ErasePerson c -> throw new IllegalArgumentException("an erasure");
                    case EraseWithdrawnTexts c -> throw new IllegalArgumentException("an erasure");
                    case EraseTexts c -> throw new IllegalArgumentException("an erasure");
                    case GiveBackFacts c -> throw new IllegalArgumentException("files separated");
                };
        return after(events);
    }

    /**
     * One fact in the place of another.
     *
     * @throws nl.waaier.core.shared.RuleBroken when it could not be replaced by hand
     */
    public WhatIf replaced(ReplaceFact command) {
        return after(TeacherDecisions.decide(file, command));
    }

    /**
     * One fact less.
     *
     * @throws nl.waaier.core.shared.RuleBroken when it could not be retracted by hand
     */
    public WhatIf retracted(RetractFact command) {
        return after(TeacherDecisions.decide(file, command));
    }

    private WhatIf after(List<TeacherEvent> events) {
        TeacherFile after = file;
        for (TeacherEvent event : events) {
            after = after.assuming(event);
        }
        return new WhatIf(after);
    }

    /** The facts that would hold. */
    public List<RecordedFact<?>> facts() {
        return file.live();
    }
}
