package nl.waaier.projections.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers of whom a board has kept what is of a class for its time. */
public final class DueFiles {

    private final TeacherFiles files;

    /** Answers from this read store. */
    public DueFiles(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Of whom the time began before a day, in no order; whoever has nothing left to erase among them, of the classes of those who left.
     *
     * @param today the day on which it is asked
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<Due> before(BoardNumber board, RetentionClass retentionClass, LocalDate day, LocalDate today) {
        List<Due> due = new ArrayList<>();
        files.read(FilePart.ALL, new FileFilter(board, null, null), file -> Due.of(file, retentionClass, day, today)
                .ifPresent(due::add));
        return due;
    }

    /**
     * What may be erased of one person without waiting for any time: what of a class is over before today.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Optional<Due> of(BoardNumber board, TeacherId teacher, RetentionClass retentionClass, LocalDate today) {
        return files.find(FilePart.ALL, board, teacher).flatMap(file -> Due.of(file, retentionClass, today, today));
    }
}
