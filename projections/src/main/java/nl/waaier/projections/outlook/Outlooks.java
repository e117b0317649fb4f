package nl.waaier.projections.outlook;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import org.jspecify.annotations.Nullable;

/** Reads what looking ahead starts from: totals of everybody, and all that is known of those about whom one assumes. */
public final class Outlooks {

    private final TeacherFiles files;
    private final Functiemixes functiemixes;
    private final RoleMixes roleMixes;

    /** Answers from this read store. */
    public Outlooks(TeacherFiles files, Functiemixes functiemixes, RoleMixes roleMixes) {
        this.files = files;
        this.functiemixes = functiemixes;
        this.roleMixes = roleMixes;
    }

    /**
     * Who works and holds which roles, in a part of a board on a day, by what is recorded.
     *
     * @param knownOn as known at which moment, null for now
     * @param organisation the board as known then
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Staff staff(OutlookScope scope, LocalDate date, @Nullable Instant knownOn, Organisation organisation) {
        FunctiemixQuestion posts = new FunctiemixQuestion(scope.board(), scope.school(), scope.sector(), knownOn);
        RoleMixQuestion roles =
                new RoleMixQuestion(scope.board(), scope.school(), null, false, date, knownOn, organisation);
        return new Staff(functiemixes.posts(posts, date), roleMixes.members(roles)).only(scope);
    }

    /**
     * What is on record about somebody, as known at a moment; nothing about a person of whom nothing is recorded.
     *
     * @param knownOn as known at which moment, null for now
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public TeacherFile file(BoardNumber board, TeacherId teacher, @Nullable Instant knownOn) {
        return files.find(FilePart.ALL, board, teacher)
                .map(file -> file.asKnownAt(knownOn == null ? Instant.MAX : knownOn))
                .orElseGet(() -> TeacherFile.empty(teacher, board));
    }
}
