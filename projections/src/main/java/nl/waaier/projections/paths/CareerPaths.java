package nl.waaier.projections.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.MemberOfStaff;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;
import org.jspecify.annotations.Nullable;

/** Answers questions about paths. The files that a question needs are read once. */
public final class CareerPaths {

    private static final Set<FilePart> PARTS = Set.of(FilePart.APPOINTMENTS, FilePart.CAREER);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public CareerPaths(TeacherFiles files) {
        this.files = files;
    }

    /**
     * How the staff of a board, or of one school, moved in a school year.
     *
     * @param school one school, null for the board
     * @param knownOn as known at which moment, null for now
     * @param organisation the board as known then
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public CareerFlows flows(
            BoardNumber board,
            @Nullable Brin school,
            SchoolYear year,
            @Nullable Instant knownOn,
            Organisation organisation) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        CareerFlows.Count count = new CareerFlows.Count(year, school, organisation);
        files.read(PARTS, new FileFilter(board, school, null), file -> count.add(file.knownAt(moment)));
        return count.done();
    }

    /**
     * What colleagues of the board took up who once stood where a teacher stands on a date.
     *
     * @param knownOn as known at which moment, null for now
     * @param organisation the board as known then
     * @param smallest the least number of colleagues that is told
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public NextRoles next(
            BoardNumber board,
            TeacherId teacher,
            LocalDate date,
            @Nullable Instant knownOn,
            Organisation organisation,
            int smallest) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        List<HeldRole> mine = files.find(PARTS, board, teacher)
                .map(file -> MemberOfStaff.rolesOn(date, teacher, file.knownAt(moment), organisation))
                .orElse(List.of());
        NextRoles.Count count = new NextRoles.Count(mine, date, organisation, smallest);
        if (!mine.isEmpty()) {
            files.read(PARTS, new FileFilter(board, null, null), file -> {
                if (!file.teacher().equals(teacher)) {
                    count.add(file.teacher(), file.knownAt(moment));
                }
            });
        }
        return count.done();
    }
}
