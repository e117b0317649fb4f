package nl.waaier.projections.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers who left a board long ago. */
public final class Leavers {

    private final TeacherFiles files;

    /** Answers from this read store. */
    public Leavers(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Who left before a day, in no order; erased persons among them.
     *
     * @param today the day on which it is asked
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<Leaver> before(BoardNumber board, LocalDate day, LocalDate today) {
        List<Leaver> leavers = new ArrayList<>();
        files.read(
                EnumSet.of(FilePart.APPOINTMENTS, FilePart.PROMOTIONS),
                new FileFilter(board, null, null),
                file -> Leaver.of(file, day, today).ifPresent(leavers::add));
        return leavers;
    }
}
