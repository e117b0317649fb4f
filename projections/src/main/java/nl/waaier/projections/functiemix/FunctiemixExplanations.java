package nl.waaier.projections.functiemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waaier.projections.store.FileFilter;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.TeacherFiles;

/** Answers why a functiemix differs from another. */
public final class FunctiemixExplanations {

    private static final Set<FilePart> PARTS = Set.of(FilePart.APPOINTMENTS, FilePart.PROMOTIONS);

    private final TeacherFiles files;

    /** Answers from this read store. */
    public FunctiemixExplanations(TeacherFiles files) {
        this.files = files;
    }

    /**
     * Why the functiemix differs between two reference dates.
     *
     * @param question whose, as known when
     * @param naming what the scales are called
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public FunctiemixExplanation between(
            FunctiemixQuestion question, LocalDate from, LocalDate until, ScaleNaming naming) {
        List<TeacherPosts> teachers = new ArrayList<>();
        // Of everybody who ever worked in the scope: where somebody came from or went lies outside it.
        files.read(
                PARTS,
                new FileFilter(question.board(), question.school(), null),
                file -> teachers.add(TeacherPosts.of(file.teacher(), file.knownAt(question.moment()), from, until)));
        return FunctiemixExplanation.of(from, until, teachers, question::covers, naming);
    }

    /**
     * What the functiemix of one reference date became between two moments of knowing.
     *
     * @param earlier whose, as known at the first moment
     * @param later the same, as known at the second moment
     * @throws nl.waaier.projections.store.ReadModelNotReadyException while the read model is being built for the first time
     */
    public FunctiemixRestatement restated(FunctiemixQuestion earlier, FunctiemixQuestion later, LocalDate date) {
        FunctiemixRestatement.Sum sum = new FunctiemixRestatement.Sum(date, later::covers);
        files.read(
                // Why a fact was withdrawn is told with it.
                Set.of(FilePart.APPOINTMENTS, FilePart.TEXTS),
                new FileFilter(later.board(), later.school(), null),
                file -> sum.add(file, earlier.moment(), later.moment()));
        return sum.total();
    }
}
