package nl.waaier.projections.wanted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers questions about wanted roles. */
public final class WantedComparisons {

    private static final Set<FilePart> PARTS = Set.of(FilePart.APPOINTMENTS, FilePart.CAREER);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public WantedComparisons(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Sets wanted roles beside held ones. The files are read once, those of the school alone when all is about it.
     *
     * @param question whose roles, on which date, as known when
     * @param wanted the roles that are wanted; one that is wanted from a later day on is looked at on that day
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public WantedComparison compare(RoleMixQuestion question, List<WantedRole> wanted) {
        return compare(question, wanted, Map.of());
    }

    /**
     * The same, if this is what there is about some people.
     *
     * @param assumed the facts about them, in the place of what is on record
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public WantedComparison compare(
            RoleMixQuestion question, List<WantedRole> wanted, Map<TeacherId, List<RecordedFact<?>>> assumed) {
        Instant moment = question.knownOn() == null ? Instant.MAX : question.knownOn();
        Brin school = question.school();
        boolean ofSchool = school != null && wanted.stream().allMatch(role -> school.equals(role.school()));
        boolean onOneDate = wanted.stream().noneMatch(role -> role.from().isAfter(question.referenceDate()));
        FileFilter filter = new FileFilter(
                question.board(),
                ofSchool ? school : null,
                question.knownOn() == null && onOneDate ? question.referenceDate() : null);
        WantedComparison.Count count = new WantedComparison.Count(
                question.referenceDate(), school, question.team(), question.organisation(), wanted);
        files.read(PARTS, filter, file -> {
            if (!assumed.containsKey(file.teacher())) {
                count.add(file.teacher(), file.knownAt(moment));
            }
        });
        assumed.forEach(count::add);
        return count.done();
    }
}
