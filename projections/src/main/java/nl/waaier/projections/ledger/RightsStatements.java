package nl.waaier.projections.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import org.jspecify.annotations.Nullable;

/** Answers questions about somebody's basic right. */
public final class RightsStatements {

    private static final Set<FilePart> PARTS = EnumSet.of(FilePart.APPOINTMENTS, FilePart.DEVELOPMENT, FilePart.TEXTS);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public RightsStatements(TeacherFiles files) {
        this.files = files;
    }

    /**
     * The account of a teacher of a board in a school year, on a day; an empty one when nothing is on record.
     *
     * @param knownOn as known at which moment, null for now
     * @param sets the board's rule sets as known at the same moment
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public RightsStatement of(
            BoardNumber board,
            TeacherId teacher,
            SchoolYear year,
            LocalDate date,
            @Nullable Instant knownOn,
            RightsRuleSets sets) {
        TeacherFile file = files.find(PARTS, board, teacher).orElseGet(() -> TeacherFile.empty(teacher, board));
        return RightsStatement.of(file, sets, year, date, knownOn == null ? Instant.MAX : knownOn);
    }
}
