package nl.waaier.projections.rolemix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers questions about the role mix. */
public final class RoleMixes {

    private static final Set<FilePart> PARTS = Set.of(FilePart.APPOINTMENTS, FilePart.CAREER);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public RoleMixes(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Every role held, on the date, at the school (or any of the board) and in the team (or any) asked for.
     *
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public List<HeldRole> held(RoleMixQuestion question) {
        Instant knownOn = question.knownOn();
        Instant moment = knownOn == null ? Instant.MAX : knownOn;
        FileFilter filter =
                new FileFilter(question.board(), question.school(), knownOn == null ? question.referenceDate() : null);
        List<HeldRole> held = new ArrayList<>();
        files.read(
                PARTS,
                filter,
                file -> HeldRole.on(question.referenceDate(), file.teacher(), file.knownAt(moment)).stream()
                        .filter(role -> matches(question, role))
                        .forEach(held::add));
        return held;
    }

    private static boolean matches(RoleMixQuestion question, HeldRole role) {
        return (question.school() == null || question.school().equals(role.brin()))
                && (question.team() == null || question.team().equals(role.team()));
    }
}
