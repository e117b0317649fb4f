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
     * Where a teacher stands on a date: each role held, at its stage, once.
     *
     * @param knownOn as known at which moment, null for now
     * @param organisation the board as known then
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<NextRoles.Place> places(
            BoardNumber board,
            TeacherId teacher,
            LocalDate date,
            @Nullable Instant knownOn,
            Organisation organisation) {
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        return files
                .find(PARTS, board, teacher)
                .map(file -> MemberOfStaff.rolesOn(date, teacher, file.knownAt(moment), organisation))
                .orElse(List.of())
                .stream()
                .map(NextRoles.Place::of)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A day up to which it is asked what was taken up.
     *
     * @param date the last day that counts
     * @param knownOn as known at which moment
     * @param organisation the board as known then
     */
    public record UpTo(LocalDate date, Instant knownOn, Organisation organisation) {}

    /**
     * What the people of a board took up next, up to several days at once.
     *
     * @return an answer to each, in the same order
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<NextRoles> next(BoardNumber board, List<UpTo> days) {
        List<NextRoles.Count> counts = days.stream()
                .map(day -> new NextRoles.Count(day.date(), day.organisation()))
                .toList();
        if (!days.isEmpty()) {
            files.read(PARTS, new FileFilter(board, null, null), file -> {
                for (int i = 0; i < counts.size(); i++) {
                    counts.get(i).add(file.teacher(), file.knownAt(days.get(i).knownOn()));
                }
            });
        }
        return counts.stream().map(NextRoles.Count::done).toList();
    }
}
