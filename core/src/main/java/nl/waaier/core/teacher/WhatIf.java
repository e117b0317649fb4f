package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * What would hold about one teacher if more were recorded by hand, one fact after another. Nothing is recorded; every
 * fact is decided as it would be. Immutable.
 */
public final class WhatIf {

    private final TeacherFile file;

    private WhatIf(TeacherFile file) {
        this.file = file;
    }

    /** Nothing assumed yet: these facts hold about the teacher, none when it is somebody new. */
    public static WhatIf holding(List<TeacherFact> live) {
        return new WhatIf(TeacherFile.EMPTY.evolve(live));
    }

    /**
     * One more fact assumed.
     *
     * @throws nl.waaier.core.shared.RuleBroken when it could not be recorded by hand
     */
    public WhatIf recorded(TeacherFact fact) {
        return new WhatIf(file.evolve(TeacherDecisions.decide(file, new RecordFact(fact))));
    }

    /** The facts that would hold. */
    public List<TeacherFact> facts() {
        return file.live();
    }
}
