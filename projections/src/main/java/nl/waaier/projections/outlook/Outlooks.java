package nl.waaier.projections.outlook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import nl.waaier.projections.wanted.WantedComparison;
import nl.waaier.projections.wanted.WantedComparisons;
import org.jspecify.annotations.Nullable;

/** Reads what looking ahead starts from: totals of everybody, and all that is known of those about whom one assumes. */
public final class Outlooks {

    private final TeacherFiles files;
    private final Functiemixes functiemixes;
    private final RoleMixes roleMixes;
    private final WantedComparisons comparisons;

    /** Answers from this read store. */
    public Outlooks(TeacherFiles files, Functiemixes functiemixes, RoleMixes roleMixes, WantedComparisons comparisons) {
        this.files = files;
        this.functiemixes = functiemixes;
        this.roleMixes = roleMixes;
        this.comparisons = comparisons;
    }

    /**
     * Who works and holds which roles, in a part of a board on a day, by what is recorded.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public Staff staff(OutlookQuestion question) {
        return new Staff(functiemixes.posts(question.posts(), question.date()), roleMixes.members(question.roles()))
                .only(question.scope());
    }

    /**
     * Sets wanted roles beside those that will be held on the day; one of the board as a whole beside those at all its schools.
     *
     * @param wanted the roles that are wanted on the day
     * @param assumed the facts about some people, in the place of what is on record
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public WantedComparison compare(
            OutlookQuestion question, List<WantedRole> wanted, Map<TeacherId, List<RecordedFact<?>>> assumed) {
        return comparisons.compare(question.roles(), wanted, assumed);
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
